namespace BankHub.Hub.Query;

/// <summary>A piece of a list.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">The cursor of what follows; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next)
{
    /// <summary>From one row more than asked for, which tells that something follows.</summary>
    public static Page<T> Of(List<T> rows, int limit, Func<T, string> cursor) =>
        rows.Count <= limit ? new(rows, null) : new([.. rows.Take(limit)], cursor(rows[limit - 1]));
}
