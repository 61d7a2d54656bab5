using System.Buffers;
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

    /// <summary>The form of a format, or null.</summary>
    public static NachaWritten? Find(string format) => Array.Find(All, form => form.Format == format);

    /// <summary>The form that a word asks for, or null.</summary>
    public static NachaWritten? Of(string word) => Array.Find(All, form => form.Word == word);

    private static void WriteJson(NachaFile file, IBufferWriter<byte> output)
    {
        NachaJson.Write(file, output, indented: true);
        output.Write("\n"u8);
    }
}
