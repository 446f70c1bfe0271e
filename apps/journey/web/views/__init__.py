"""Views of meetings: the participants' and the staff's."""
