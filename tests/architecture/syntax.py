"""Small questions about a syntax tree that several rules ask."""

import ast
from collections.abc import Iterator

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


def dotted(node: ast.AST) -> str:
    """`a.b.c` for a chain of attributes; calls and subscripts are passed through; "" for anything else."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=attr):
            return f"{dotted(value)}.{attr}"
        case ast.Call(func=inner) | ast.Subscript(value=inner):
            return dotted(inner)
        case _:
            return ""


def functions(tree: ast.AST) -> Iterator[FunctionNode]:
    """Every function and method, nested ones included."""
    return (node for node in ast.walk(tree) if isinstance(node, FunctionNode))


def length(function: FunctionNode) -> int:
    """Lines from `def` to the end, without the docstring."""
    whole = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    documented = ast.get_docstring(function, clean=False) is not None
    return whole - ((first.end_lineno or first.lineno) - first.lineno + 1 if documented else 0)


def decorators(function: FunctionNode) -> set[str]:
    """Last words of the function's decorators: `{"njit"}` for `@numba.njit(cache=True)`."""
    return {dotted(node).rpartition(".")[2] for node in function.decorator_list}


def arguments(function: FunctionNode) -> list[ast.arg]:
    """The function's named parameters, however they may be passed."""
    given = function.args
    return [*given.posonlyargs, *given.args, *given.kwonlyargs]


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every imported dotted name with its line; `from a import b` gives `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module or ''}.{alias.name}") for alias in node.names)


def lines_importing(tree: ast.AST, *modules: str) -> Iterator[int]:
    """Lines that import one of `modules` or something inside it."""
    for line, name in imports(tree):
        if any(name == module or name.startswith(f"{module}.") for module in modules):
            yield line


def lines_calling(tree: ast.AST, *methods: str) -> Iterator[int]:
    """Lines that call a method of one of these names, on anything."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in methods:
            yield node.lineno


def lines_naming(tree: ast.AST, *names: str) -> Iterator[int]:
    """Lines where one of `names` is used or imported, bare or as an attribute."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) if name in names:
                yield node.lineno
    yield from (line for line, name in imports(tree) if name.rpartition(".")[2] in names)
