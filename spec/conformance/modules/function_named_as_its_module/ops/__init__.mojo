from .add import add
