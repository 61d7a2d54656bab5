using System.Buffers;
using BankHub.Cli.Conversion.Canonical;
using BankHub.Core.Findings;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.SwiftMt.Payments;

namespace BankHub.Cli.Conversion.SwiftMt;

/// <summary>Messages of SWIFT that carry payments or bring them back, to and from canonical JSON and ISO 20022.</summary>
internal static class MtConversion
{
    private static readonly (string Word, MtForm Form)[] Forms =
    [
        ("mt101", new("101", null)), ("mt103", new("103", null)), ("mt103stp", new("103", "STP")), ("mt103remit", new("103", "REMIT")),
        ("mt200", new("200", null)), ("mt201", new("201", null)), ("mt202", new("202", null)), ("mt202cov", new("202", "COV")),
        ("mt203", new("203", null)), ("mt205", new("205", null)), ("mt205cov", new("205", "COV")),
    ];

    public static IEnumerable<string> Words => Forms.Select(form => form.Word);

    /// <summary>The message that a word names; null for any other form.</summary>
    public static MtForm? Form(string word) => Forms.FirstOrDefault(form => form.Word == word).Form;

    /// <summary>Whether it is a file of messages that move money or bring it back.</summary>
    public static bool Reads(ReadOnlyMemory<byte> whole)
    {
        var reader = new MtReader(whole, new() { Check = false });
        return reader.Read() && MtSource.Types.Contains(reader.Message.Type);
    }

    /// <summary>Every message of the file in one form.</summary>
    public static Converted From(ReadOnlyMemory<byte> whole, ConversionOrder order, IBufferWriter<byte> output)
    {
        var (reader, messages) = (new MtReader(whole, new() { Waived = order.Waived }), new List<MtMessage>());
        while (reader.Read())
        {
            messages.Add(reader.Message.Detach());
        }

        var problems = reader.Rest.Where(finding => finding.IsError).Select(finding => finding.ToString()).ToList();
        return problems.Count > 0 ? Converted.Refused(problems)
            : order.To == NachaForms.Json ? MtToJson.Convert(messages, order, output)
            : messages is [var message] ? MtToMessage.Convert(message, order, output)
            : Converted.Refused([$"{order.To} is made of one message: these are {messages.Count}."]);
    }

    /// <summary>Several messages of SWIFT make a batch.</summary>
    public static Converted Written(IReadOnlyList<(WrittenMt Message, string Place)> all, IBufferWriter<byte> output)
    {
        var problems = all.SelectMany(one => Problems(one.Place, one.Message.Problems)).ToList();
        if (problems.Count > 0 || all.Count == 0)
        {
            return Converted.Refused(problems.Count > 0 ? problems : ["There is no payment in it."]);
        }

        foreach (var (i, one) in all.Index())
        {
            if (i > 0)
            {
                output.Write([MtWriter.BatchSeparator]);
            }

            output.Write(one.Message.Bytes.Span);
        }

        return Converted.With(all.SelectMany(one => Told(one.Place, one.Message.Losses))) with
        {
            Notes = [.. all.SelectMany(one => Told(one.Place, one.Message.Notes))],
        };
    }

    public static IEnumerable<string> Told(string place, IEnumerable<Finding> findings) =>
        At(place, findings.Select(finding => $"{finding.Path}: {finding.Message}"));

    public static IEnumerable<string> Problems(string place, IEnumerable<Finding> findings) => At(place, findings.Select(Converted.Said));

    private static IEnumerable<string> At(string place, IEnumerable<string> said) =>
        said.Select(one => place.Length > 0 ? $"{place}: {one}" : one).Distinct();
}

/// <summary>A message of SWIFT by its type and the flag of field 119.</summary>
internal sealed record MtForm(string Type, string? Flag);
