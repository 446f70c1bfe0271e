"""The pages of errors, the same on every host."""

from ui import errors

handler400 = errors.bad_request
handler403 = errors.not_permitted
handler404 = errors.not_found
handler500 = errors.server_error
