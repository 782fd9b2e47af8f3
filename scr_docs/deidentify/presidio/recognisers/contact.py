"""Ways to reach a person: telephone (with the ranges kept for drama), e-mail, pages and names on social media."""

from typing import Final

from scr_docs.deidentify.presidio.recognisers.form import ALONE_AFTER, SPACE, Form, NumberForm

_SEP: Final = r"[\s\u00a0.()\u2010-\u2015-]{0,2}"
_SOCIAL_HOST: Final = (
    r"(?:facebook\.com|fb\.com|fb\.me|messenger\.com|instagram\.com|instagr\.am|twitter\.com|x\.com|t\.co|tiktok\.com|snapchat\.com"
    r"|youtube\.com|youtu\.be|linkedin\.com|whatsapp\.com|wa\.me|telegram\.me|t\.me|reddit\.com|pinterest\.(?:com|co\.uk)|tumblr\.com"
    r"|threads\.(?:net|com)|bsky\.app|mastodon\.\w+|discord\.(?:gg|com)|twitch\.tv|onlyfans\.com|vk\.com|flickr\.com|myspace\.com"
    r"|bebo\.com|ask\.fm|tellonym\.me|gofundme\.com|justgiving\.com|gofund\.me|much\w*loved\.com|ancestry\.co\.uk|linktr\.ee)"
)

CONTACT_FORMS: Final = (
    NumberForm(
        "PHONE_LIKE",
        (
            # Every range of Ofcom's plan, in use or not: 07700 900xxx is kept for drama, and masked all the same.
            rf"(?<![^\W_])(?<![.,/£-])(?:\+44|0044){_SEP}(?:\(?0\)?)?{_SEP}[1235789]\d(?:{_SEP}\d){{7,8}}{ALONE_AFTER}(?![-/]\d)",
            rf"(?<![^\W_])(?<![.,/£+-])\(?0[1235789]\d(?:{_SEP}\d){{7,8}}{ALONE_AFTER}(?![-/]\d)",
            rf"(?<=\b(?i:bleep|pager),?{SPACE}(?:(?i:no\.?|number|on){SPACE})?)\d{{3,6}}{ALONE_AFTER}",
            rf"(?<=\b(?i:ext(?:ension|n)?\b\.?[\s:]{{0,2}}(?:(?i:no\.?|number)\s)?))\d{{2,5}}{ALONE_AFTER}",
            (
                rf"(?<=\b(?i:tel(?:ephone)?|phone|mobile|mob|fax|ext(?:ension)?|rang|text(?:ed)?)\b\.?[\s:]{{1,3}}(?:(?i:on|number|no\.?)[\s:]{{1,2}})?)"
                rf"\d(?:[\s-]?\d){{4,10}}{ALONE_AFTER}"
            ),
        ),
    ),
    # Presidio's own asks the network for a list of top-level domains; no list is needed to see an address.
    Form("EMAIL_LIKE", (r"(?<![\w.+-])[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?![\w-])",)),
    Form(
        "SOCIAL_LINK",
        (rf"(?i:(?:https?://)?(?<![\w.@-])(?:[\w-]{{1,20}}\.){{0,2}}{_SOCIAL_HOST}/[^\s<>\"')\]|]*[\w/])",),
    ),
    # A page that somebody keeps, wherever it is.
    Form(
        "SOCIAL_LINK",
        (
            (
                r"(?<=\b(?i:profile|page|account|channel|blog|vlog|video|clip|post|posted|link|album|fundraiser|footage|film|recording|photos?)\b[^.\n]{0,20}?[\s:(]{1,3})"
                r"(?i:https?://|www\.)[^\s<>\"')\]|]*[\w/]"
            ),
        ),
    ),
    Form(
        "SOCIAL_HANDLE",
        (
            rf"(?<![\w.@/])@[A-Za-z_][\w.]{{1,29}}(?<!\.){ALONE_AFTER}",
            (
                r"\b(?<=\b(?i:snapchat|instagram|insta|tiktok|xbox|playstation|psn|roblox|discord|kik|facebook|user)[\s:]{1,2}"
                r"(?i:user\s?name|user|account|handle|name|id|gamertag|as)[\s:]{1,2}(?:(?i:is|was)\s)?[\"'“]?)[A-Za-z0-9][\w.-]*[\d_.-][\w.-]*\w"
            ),
        ),
    ),
)
