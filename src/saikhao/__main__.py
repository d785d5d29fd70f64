"""python -m saikhao"""

from saikhao.cli import main

if __name__ == "__main__":
    main()
