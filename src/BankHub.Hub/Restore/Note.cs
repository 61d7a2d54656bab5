using System.Globalization;

namespace BankHub.Hub.Restore;

/// <summary>What a node remembers of the database, outside of it.</summary>
/// <param name="Id">Under which the database keeps the token of the process that wrote this.</param>
/// <param name="History">Which server and which timeline it was.</param>
/// <param name="At">When this was written, by the database's clock.</param>
/// <param name="Tokens">The database holds one of them: the last that it surely took, and the one that it was to take next.</param>
public sealed record Note(Guid Id, string History, DateTimeOffset At, IReadOnlyList<Guid> Tokens)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Id} {History} {At:O} {string.Join(' ', Tokens)} end");

    /// <summary>What <see cref="ToString"/> wrote; null where it is not whole.</summary>
    internal static Note? Parse(string text) =>
        text.Trim().Split(' ') is [var id, var history, var at, .. var tokens, "end"] && tokens.Length is 1 or 2
        && Guid.TryParse(id, out var known)
        && DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        && tokens.All(t => Guid.TryParse(t, out _))
            ? new Note(known, history, time, [.. tokens.Select(Guid.Parse)])
            : null;
}
