"""The self-test: invented people planted in every place there is, and where each of them was seen again."""
