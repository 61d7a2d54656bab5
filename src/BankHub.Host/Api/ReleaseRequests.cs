using BankHub.Host.Problems;
using BankHub.Hub.Catalog;
using BankHub.Hub.People.Releases;

namespace BankHub.Host.Api;

/// <summary>Which payments that a restore held are to be let go together.</summary>
/// <param name="Connection">Whose they are.</param>
/// <param name="Note">What it is based on, 1 to 2000 characters.</param>
/// <param name="Restore">The restore that held them: the subject of its alarm, and in their events.</param>
/// <param name="Product">The bank's product.</param>
/// <param name="Caller">Whose payments.</param>
/// <param name="From">Accepted no earlier.</param>
/// <param name="To">Accepted earlier than this.</param>
public sealed record ReleaseRequest(
    string Connection, string Note, Guid? Restore = null, string? Product = null, string? Caller = null, DateTimeOffset? From = null,
    DateTimeOffset? To = null)
{
    private const int MaxText = 200;

    internal Problem? Wrong(Catalog catalog) =>
        Connection is null || catalog.Find(Connection) is null
            ? Answers.Unprocessable([new("$.connection", "connection", "There is no such connection.")])
            : new[] { Product, Caller }.Any(t => t is not null && (t.Length > MaxText || t.Any(char.IsControl)))
                ? Answers.Unprocessable([new("$", "text", "A bound has at most 200 characters and no control characters.")])
                : Reasons.Wrong("note", Note);

    internal ReleaseBounds Bounds() =>
        new(Connection, Restore, Product, Caller, From?.ToUniversalTime(), To?.ToUniversalTime(), Note);
}

/// <summary>That exactly the proposed payments are let go.</summary>
/// <param name="Digest">The proposal's digest.</param>
public sealed record ConfirmRequest(string Digest);
