"""PyYAML's parsers, in C and in Python, as composers that decide nothing."""

from __future__ import annotations

from typing import Any

import yaml
from yaml.nodes import Node

from jobaid.library.yaml_source.scalars import UNTAGGED


class _Loader:
    """PyYAML's composer with nothing resolved: a tag is kept only where one is written."""

    def resolve(self, kind: type[Node], value: object, implicit: object) -> str:
        return UNTAGGED

    def descend_resolver(self, parent: object, index: object) -> None:
        return None

    def ascend_resolver(self) -> None:
        return None


def _loader_class() -> Any:
    try:
        from yaml._yaml import CParser
    except ImportError:
        return PureLoader

    class CLoader(_Loader, CParser):
        def __init__(self, content: bytes) -> None:
            CParser.__init__(self, content)

    return CLoader


class PureLoader(
    _Loader, yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser, yaml.composer.Composer
):
    """The same in Python alone, for places where PyYAML was built without libyaml."""

    def __init__(self, content: bytes) -> None:
        yaml.reader.Reader.__init__(self, content)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)
        yaml.composer.Composer.__init__(self)


Loader = _loader_class()


def run(loader: Any, body: bytes) -> Node | None:
    """The tree of a file's one document. Raises yaml.YAMLError where it cannot be read."""
    parser = loader(body)
    try:
        root: Node | None = parser.get_single_node()
        return root
    finally:
        parser.dispose()
