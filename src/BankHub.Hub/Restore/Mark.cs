using System.Globalization;
using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.Hub.Restore;

/// <summary>A place in a database's history.</summary>
/// <param name="History">Which server and which timeline.</param>
/// <param name="Position">How much of its log is on disk, in bytes from the beginning: it never shrinks.</param>
/// <param name="At">When it was there.</param>
public sealed record Mark(string History, long Position, DateTimeOffset At)
{
    // The log's own timeline, not the control file's: that one follows only with the next checkpoint.
    internal const string Columns = """
        (select system_identifier from pg_control_system()) || '/' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8),
        (pg_current_wal_flush_lsn() - '0/0'::pg_lsn)::bigint, clock_timestamp()
        """;

    /// <summary>Whether this is an earlier place of the other one's history.</summary>
    public bool IsBehind(Mark other) => History == other.History && Position < other.Position;

    internal static Mark Read(NpgsqlDataReader r) => new(r.GetString(0), r.GetInt64(1), r.Time(2));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{History} {Position} {At:O}");

    /// <summary>What <see cref="ToString"/> wrote, or null.</summary>
    internal static Mark? Parse(string text) =>
        text.Trim().Split(' ') is [var history, var position, var at]
        && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
        && DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new Mark(history, bytes, time)
            : null;
}
