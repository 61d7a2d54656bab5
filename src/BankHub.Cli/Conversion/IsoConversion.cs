using System.Buffers;
using BankHub.Cli.Conversion.Canonical;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Iso20022.Writing;

namespace BankHub.Cli.Conversion;

/// <summary>
/// A message of ISO 20022 in another of its versions: everything is carried, or nothing is written. A business header goes with it in its
/// own version, and names the message's new one; what a network says around both is told as lost.
/// </summary>
internal static class IsoConversion
{
    /// <summary>The versions that are written; others are only read.</summary>
    public static IEnumerable<string> Words =>
        MessageVersions.All.Where(version => version.IsDescribed).Select(version => version.Identifier);

    public static Converted Convert(string name, ReadOnlyMemory<byte> whole, string to, IBufferWriter<byte> output)
    {
        using var reader = MessageReader.ReadWhole(whole);
        var target = MessageVersions.Get(to);

        // Also what is tolerated on reading, as an unknown element, would not be carried.
        if (reader.Message is not { } message || reader.Findings.Total > 0)
        {
            return Converted.Refused(reader.Findings.Select(finding => $"{name}: {finding}"));
        }

        if (reader.Version!.Message != target.Message)
        {
            return Converted.Refused([$"{name}: is {reader.Version}, which cannot become {target}."]);
        }

        var envelope = EnvelopeOfMessage.Of(whole);
        if (reader is not { BusinessHeader: { } header, HeaderVersion: { } version })
        {
            return Written(MessageWriter.Write(output, target, message), [.. Changed(envelope, null)]);
        }

        // What was signed is another message then.
        if (header.Signatures > 0)
        {
            return Converted.Refused([$"{name}: has a signature in its business header, which holds for {reader.Version} alone."]);
        }

        header.MessageDefinitionIdentifier = target.Identifier;
        return Written(
            MessageWriter.Write(output, version, header, target, message),
            [
                .. Changed(envelope, IsoWriteOptions.Default.Envelope),
                $"AppHdr/MsgDefIdr: names {target} now",
                .. header.BusinessService is { } service ? [$"AppHdr/BizSvc: still names {service}"] : Array.Empty<string>(),
            ]);

        Converted Written(IsoFindings findings, IReadOnlyList<string> notes) =>
            new([.. findings.Select(finding => $"{name}: {finding}")], envelope.Words) { Notes = notes };
    }

    private static IEnumerable<string> Changed(EnvelopeOfMessage envelope, string? written) =>
        envelope.Name is { } before && before != written ? [$"{before}: {(written is null ? "is left out" : $"is {written} now")}"] : [];
}
