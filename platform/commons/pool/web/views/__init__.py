"""Views of the portal; `request.actor` is the coordinator whom the path's employer knows."""
