"""What printed statements of time tell together: whether they pin a day that the policy hides (design, section 5)."""
