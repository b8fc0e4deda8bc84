"""Text → scores: classic measures and LiNT-II."""
