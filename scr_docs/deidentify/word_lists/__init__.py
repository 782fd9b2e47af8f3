"""Names and descriptions known from public lists: given names, places, nationalities, faiths, occupations.

Pure look-ups over the words of a text, linear in the text whatever the size of the lists; `proposals.propose` is the
function to start from. What they find is a proposal, like the language model's.
"""
