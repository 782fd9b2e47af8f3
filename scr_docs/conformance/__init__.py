"""What each document must say (17.19, 17.36, 17.39, 17.50): formats as data, the check and the scaffold from them."""
