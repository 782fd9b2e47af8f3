"""Names that people have on line, by their shape ("xX_reaper_Xx", "lil.jay09") beside a word of that world."""

from typing import Final

from scr_docs.deidentify.presidio.recognisers.form import ALONE_AFTER, SPACE, Form

_APP: Final = (
    r"(?i:snapchat|snap|instagram|insta|tiktok|tik{S}tok|xbox|playstation|psn|roblox|fortnite|minecraft|discord|twitch|kik|facebook|telegram"
    r"|signal|whatsapp|yubo|omegle|steam|server|gamer{S}?tag|gaming|user{S}?names?|handle|log-?in|account|profile|online|on{S}line|plays{S}as|the{S}app|the{S}game"
    r"|played{S}as|screen{S}?name)"
).replace("{S}", SPACE)
_APART: Final = r"(?<![\w@/.\\-])"
_NEAR_AN_APP: Final = rf"(?<={_APP}\b[^.\n]{{0,60}}[\s\"'“‘(:,][A-Za-z\d. _]{{3,40}})"
_MIXED: Final = (
    r"(?:[A-Za-z][a-z\d]{0,20}[._][A-Za-z\d._]{0,20}[A-Za-z\d]|[A-Z][a-z]{1,20}[A-Z][a-zA-Z\d]{1,20}"
    r"|[a-z]{3,20}\d{2,4})"
)

USER_NAME_FORMS: Final = (
    Form(
        "USER_NAME_LIKE",
        (
            # With an underscore inside no cue is needed: no other word is written so but the name of a file.
            rf"{_APART}(?=[a-z_]{{0,20}}[A-Z\d])[A-Za-z\d]{{1,20}}(?:_{{1,3}}[A-Za-z\d]{{1,20}}){{1,5}}_{{0,3}}(?![\w/\\(]|\.[a-z])",
            rf"{_APART}(?=[A-Za-z])(?!{_APP}{ALONE_AFTER}){_MIXED}(?:{SPACE}\d{{1,4}})?{ALONE_AFTER}{_NEAR_AN_APP}",
            # "entered RiO 08.12 user CADWN02"
            rf"(?<=\b(?i:user|log-?in|logged{SPACE}in{SPACE}as|entered{SPACE}by){SPACE})[A-Z]{{3,12}}\d{{1,3}}{ALONE_AFTER}",
            # "kaylee.h is the username on the tablet"
            (
                rf"{_APART}[A-Za-z][\w.]{{2,30}}(?={SPACE}(?:is|was){SPACE}(?:the|his|her|their|a|my){SPACE}"
                rf"(?i:user{SPACE}?name|gamer{SPACE}?tag|handle|log-?in|screen{SPACE}?name)\b)"
            ),
        ),
    ),
)
