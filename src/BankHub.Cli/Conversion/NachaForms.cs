using System.Buffers;
using BankHub.Cli.Conversion.Canonical;
using BankHub.Cli.Inspect;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Json;
using BankHub.Formats.Nacha.Reading;

namespace BankHub.Cli.Conversion;

/// <summary>A form in which a NACHA file can be written down.</summary>
/// <param name="Word">By which it is asked for.</param>
/// <param name="Format">The name of the format that it is inspected as.</param>
internal sealed record NachaWritten(
    string Word,
    string Format,
    Func<ReadOnlyMemory<byte>, NachaReadOptions, IReadOnlyList<NachaFile>> Read,
    Action<NachaFile, IBufferWriter<byte>> Write);

/// <summary>The forms of a NACHA file.</summary>
internal static class NachaForms
{
    public const string Nacha = "nacha";
    public const string Json = "json";

    private static readonly NachaWritten[] All =
    [
        new(Nacha, "nacha", NachaFormat.ReadAll, NachaFormat.Write),
        new(Json, "nacha-json", (body, options) => [NachaJson.Read(body, options)], WriteJson),
    ];

    private static NachaWritten? Find(string format) => Array.Find(All, form => form.Format == format);

    private static NachaWritten? Of(string word) => Array.Find(All, form => form.Word == word);

    /// <summary>Why it is not done; none when it is.</summary>
    public static IReadOnlyList<string> Convert(FileBody body, string? format, ConversionOrder order, IBufferWriter<byte> output)
    {
        if (format is null || Find(format) is not { } form || Of(order.To) is not { } wanted)
        {
            return [$"{body.Name}: is of no format that can be converted to {order.To}."];
        }

        var files = form.Read(body.Whole(), new() { Waived = order.Waived });
        if (files.Count > 1)
        {
            return [$"{body.Name}: holds {files.Count} files, and one is converted at a time."];
        }

        IReadOnlyList<string> errors = [.. files[0].Findings.Where(finding => finding.IsError).Select(finding => finding.ToString())];
        if (errors.Count > 0)
        {
            return errors;
        }

        try
        {
            wanted.Write(files[0], output);
            return [];
        }
        catch (ArgumentException unfit)
        {
            // Only where a rule is waived without which the records cannot be written.
            return [$"{body.Name}: {unfit.Message}"];
        }
    }

    private static void WriteJson(NachaFile file, IBufferWriter<byte> output)
    {
        NachaJson.Write(file, output, indented: true);
        output.Write("\n"u8);
    }
}
