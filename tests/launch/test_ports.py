"""The preferred port, or the next free one."""

import socket

from launch.ports import free_port, is_free


def held() -> socket.socket:
    holder = socket.socket()
    holder.bind(("127.0.0.1", 0))
    holder.listen()
    return holder


def test_a_port_that_somebody_holds_is_passed_over() -> None:
    with held() as holder:
        taken = int(holder.getsockname()[1])

        assert not is_free(taken)
        assert free_port(taken) > taken


def test_a_port_held_on_all_addresses_is_taken_too() -> None:
    with socket.socket() as holder:
        holder.bind(("0.0.0.0", 0))  # noqa: S104 — that is the case tried
        holder.listen()

        assert not is_free(int(holder.getsockname()[1]))


def test_a_free_port_is_kept() -> None:
    with held() as holder:
        port = int(holder.getsockname()[1])

    assert free_port(port) == port
