using System.Buffers;
using System.Text;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Xml;

namespace BankHub.Formats.Iso20022.Writing;

/// <summary>
/// Writes a message, strictly: with a finding of error level the bytes are not to be used. Transactions are taken from their
/// sequence one by one, so a sequence that is made as it goes never stands in memory. The totals come first in the file: whoever
/// cannot give them lets Totals.Fill count in a first pass; what is given is held against what was written.
/// </summary>
public static class MessageWriter
{
    /// <summary>Writes a document alone.</summary>
    public static IsoFindings Write(
        IBufferWriter<byte> target, MessageVersion version, IMessage message, IsoWriteOptions? options = null)
    {
        options ??= IsoWriteOptions.Default;
        var (output, findings) = (new XmlOutput(target, options.Indent), new IsoFindings());
        output.Declaration();
        WriteDocument(output, findings, version, message, options);
        return findings;
    }

    /// <summary>Writes a document with its business header, within the envelope that the options name.</summary>
    public static IsoFindings Write(
        IBufferWriter<byte> target,
        HeaderVersion headerVersion,
        BusinessHeader header,
        MessageVersion version,
        IMessage message,
        IsoWriteOptions? options = null)
    {
        options ??= IsoWriteOptions.Default;
        var (output, findings) = (new XmlOutput(target, options.Indent), new IsoFindings());
        output.Declaration();
        output.Start(Encoding.UTF8.GetBytes(options.Envelope));
        if (header.MessageDefinitionIdentifier != version.Identifier)
            findings.Add(IsoRules.HeaderDiffersOut, "/AppHdr/MsgDefIdr");
        WriteHeader(output, findings, headerVersion, header, options);
        WriteDocument(output, findings, version, message, options);
        output.End();
        return findings;
    }

    private static void WriteHeader(
        XmlOutput output, IsoFindings findings, HeaderVersion version, BusinessHeader header, IsoWriteOptions options)
    {
        var found = findings.Count;
        var side = new WritingSide(output, findings, version.Dialect, options);
        side.WriteWithin("AppHdr"u8, version.NamespaceBytes, header);
        findings.Within(found, "");
    }

    private static void WriteDocument(
        XmlOutput output, IsoFindings findings, MessageVersion version, IMessage message, IsoWriteOptions options)
    {
        if (!version.IsDescribed || message.GetType() != version.Kind.Type)
            throw new ArgumentException($"The message is none of {version.Identifier}.", nameof(message));
        var found = findings.Count;
        var side = new WritingSide(output, findings, version.Dialect, options);
        output.Open("Document"u8, version.NamespaceBytes);
        side.WriteGroup(version.Kind.RootBytes, (IComponent)message, 0);
        output.Close("Document"u8);
        findings.Within(found, "/Document");
    }
}
