using BankHub.Hub.Query;
using BankHub.Host.Problems;

namespace BankHub.Host.Api;

/// <summary>How lists are paged: <c>limit</c> and the opaque <c>cursor</c> that the page before named.</summary>
internal static class Paging
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 500;

    public static readonly Problem BadCursor = Answers.BadRequest("cursor", "cursor", "A cursor is what an earlier page named as next.");
    public static readonly Problem BadLimit = Answers.BadRequest("limit", "limit", "A limit is 1 to 500.");

    /// <summary>The problem, or null with where to begin and how much to give.</summary>
    public static Problem? Read(string? cursor, int? limit, out Cursor from, out int count)
    {
        count = limit ?? DefaultLimit;
        from = Cursor.Read(cursor) ?? Cursor.Start;
        return Cursor.Read(cursor) is null ? BadCursor : count is < 1 or > MaxLimit ? BadLimit : null;
    }
}
