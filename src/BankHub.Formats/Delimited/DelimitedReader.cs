namespace BankHub.Formats.Delimited;

/// <summary>The lines of a report whose fields a separator parts: each kept, with its problem where it has one.</summary>
public static class DelimitedReader
{
    public static IEnumerable<DelimitedLine> Read(ReadOnlyMemory<byte> body, TableForm form)
    {
        using var reader = new TableReader(body, form);
        if (reader.Problem is { } unreadable)
        {
            yield return new(1, []) { Problem = unreadable };
        }

        while (reader.Read())
        {
            yield return reader.RowProblem is { } problem
                ? new(reader.Line, []) { Problem = problem.Message }
                : new(reader.Line, [.. Enumerable.Range(1, reader.Count).Select(index => reader.Text(TableCell.At(index)))]);
        }
    }
}
