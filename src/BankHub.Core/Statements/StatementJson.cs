using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BankHub.Core.Findings;
using BankHub.Core.Payments.Json;
using BankHub.Core.Statements.Json;

namespace BankHub.Core.Statements;

/// <summary>Statements and entries as canonical JSON: one order, nothing empty, so that equal values give equal bytes.</summary>
public static class StatementJson
{
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static byte[] Write(Statement statement) => Write(statement, StatementShape.Statement);

    public static byte[] Write(StatementEntry entry) => Write(entry, EntryShape.Entry);

    /// <summary>
    /// A statement without its entries, and every finding at once; what is broken is missing in it, and what is no JSON object at all is
    /// null. Never throws.
    /// </summary>
    public static (Statement? Statement, IReadOnlyList<Finding> Findings) ReadStatement(ReadOnlyMemory<byte> utf8) =>
        Read(utf8, StatementShape.Statement);

    /// <summary>An entry, and every finding at once; what is broken is missing in it. Never throws.</summary>
    public static (StatementEntry? Entry, IReadOnlyList<Finding> Findings) ReadEntry(ReadOnlyMemory<byte> utf8) =>
        Read(utf8, EntryShape.Entry);

    /// <summary>What is wrong with an entry that was made and not read: all that reading what is written of it would find.</summary>
    public static IReadOnlyList<Finding> Check(StatementEntry entry) =>
        new HoldingWalk().Keeps(entry, EntryShape.Entry, long.MaxValue) ? [] : ReadEntry(Write(entry)).Findings;

    private static byte[] Write<T>(T value, Shape<T> shape)
        where T : class
    {
        var output = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            new WritingWalk(json).Root(value, shape);
        }

        return output.WrittenSpan.ToArray();
    }

    private static (T? Value, IReadOnlyList<Finding> Findings) Read<T>(ReadOnlyMemory<byte> utf8, Shape<T> shape)
        where T : class
    {
        var findings = new FindingList();
        using var index = new JsonIndex();
        if (!index.TryFill(utf8.Span, findings))
        {
            return (null, findings);
        }

        using var walk = new ReadingWalk(utf8, index, findings);
        return (walk.Root(shape), findings);
    }
}
