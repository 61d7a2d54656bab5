using System.Runtime.CompilerServices;
using Npgsql;

namespace BankHub.Hub.Audit;

/// <summary>How rows are held against the sealed documents that they were written from.</summary>
internal static class AgainstDocument
{
    public const string Closed = "its sealed document does not open, or was changed";

    /// <summary>The faults of rows, one by one.</summary>
    public static async IAsyncEnumerable<Fault> FaultsAsync<TRow>(
        this Reading reading, string sql, Func<NpgsqlDataReader, TRow> read, Func<TRow, Fault?> judge,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in reading.StreamAsync(sql, read, cancellationToken))
        {
            if (judge(row) is { } fault)
            {
                yield return fault;
            }
        }
    }

    /// <summary>The column, if it is not what the document says.</summary>
    public static string[] Differs<T>(string column, T stored, T said) => Equals(stored, said) ? [] : [column];

    /// <summary>What is wrong with a row whose columns differ; null where none does.</summary>
    public static string? Wrong(string[] differing) =>
        differing.Length == 0 ? null : $"not what its sealed document says: {string.Join(", ", differing)}";
}
