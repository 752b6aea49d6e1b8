"""The database of the log: its tables, how it came to them version by version, and what can go wrong, in one line each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from quizgen.errors import ProblemError
from quizgen.files import make_folder

# "quiz" in ASCII: what the file says it is.
APPLICATION = 0x7175697A
# How long to wait for another sitting that is just writing, in milliseconds.
PATIENCE = 5000
# Each script makes of a log of one version the next. Those that are out in the world are never changed.
MIGRATIONS = (
    """
    CREATE TABLE events (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        item TEXT NOT NULL,
        side TEXT NOT NULL DEFAULT '',
        moment INTEGER NOT NULL,
        zone INTEGER NOT NULL DEFAULT 0,
        channel TEXT NOT NULL DEFAULT 'terminal',
        rating INTEGER,
        "right" INTEGER,
        milliseconds INTEGER,
        revision TEXT NOT NULL DEFAULT '',
        given TEXT NOT NULL DEFAULT '',
        value TEXT NOT NULL DEFAULT '',
        target INTEGER UNIQUE REFERENCES events,
        "key" TEXT UNIQUE
    );
    CREATE INDEX events_of_item ON events (item);
    CREATE INDEX events_by_kind ON events (kind, moment);
    CREATE VIEW live AS SELECT * FROM events
        WHERE kind <> 'undo' AND number NOT IN (SELECT target FROM events WHERE target IS NOT NULL);
    CREATE TRIGGER events_stay BEFORE DELETE ON events BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
    CREATE TRIGGER events_hold BEFORE UPDATE ON events BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
    CREATE TABLE memories (
        item TEXT NOT NULL,
        side TEXT NOT NULL,
        phase TEXT NOT NULL,
        stability REAL NOT NULL,
        difficulty REAL NOT NULL,
        due INTEGER NOT NULL,
        last INTEGER NOT NULL,
        reviews INTEGER NOT NULL,
        lapses INTEGER NOT NULL,
        misses INTEGER NOT NULL,
        PRIMARY KEY (item, side)
    ) WITHOUT ROWID;
    CREATE TABLE standings (
        item TEXT PRIMARY KEY,
        suspended INTEGER NOT NULL,
        flagged INTEGER NOT NULL,
        buried INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE folds (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    """,
)
ASIDE = "move it away to begin anew, and restore it from a backup if you have one"


class LogError(ProblemError):
    """A log that cannot be read or written."""


def connected(path: Path) -> sqlite3.Connection:
    """The database, made or brought to the present version. Raises LogError where that cannot be."""
    with told(path):
        make_folder(path.parent)
        connection = sqlite3.connect(path, timeout=PATIENCE / 1000, isolation_level=None)
        try:
            prepare(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Durable, patient, of the present version."""
    version = version_of(connection)
    if version > len(MIGRATIONS):
        problem = f"was written by a newer quizgen (version {version} of the log; this one knows {len(MIGRATIONS)})"
        raise LogError(problem, str(path), mend="update quizgen; nothing was changed")
    if version == 0 and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise LogError("is a database of another program", str(path), mend="move it away")
    # A folder on a network may not allow it; everything holds without it, only slower.
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    if version < len(MIGRATIONS):
        migrate(connection)


def version_of(connection: sqlite3.Connection) -> int:
    """How many migrations the log has seen."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """All steps that are missing, or none of them; another sitting may have been quicker."""
    with writing(connection):
        for number, script in enumerate(MIGRATIONS[version_of(connection) :], version_of(connection) + 1):
            for statement in statements(script):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")


def statements(script: str) -> Iterator[str]:
    """The statements of a script, one by one: a script as a whole would end the transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction: all of it is on the disk when it ends, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk may have rolled it back already.
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


@contextmanager
def told(path: Path) -> Iterator[None]:
    """What the database or the disk says, as one line. Raises LogError."""
    try:
        yield
    except sqlite3.OperationalError as error:
        problem, mend = trouble(str(error))
        raise LogError(problem, str(path), mend=mend) from error
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
            raise
        raise LogError(f"is damaged ({error})", str(path), mend=ASIDE) from error
    except OSError as error:
        raise LogError(f"cannot be written: {error.strerror}", str(path), mend="free the place, or set QUIZGEN_HOME to another") from error


def trouble(said: str) -> tuple[str, str]:
    """What SQLite said, and what to do about it."""
    if "locked" in said or "busy" in said:
        return "is held by another program", "close that program, or try again"
    if "full" in said:
        return "cannot grow: the disk is full", "free some space; everything that was confirmed is kept"
    if "readonly" in said or "unable to open" in said:
        return f"cannot be written: {said}", "free the place, or set QUIZGEN_HOME to another"
    return f"failed: {said}", "try again; everything that was confirmed is kept"
