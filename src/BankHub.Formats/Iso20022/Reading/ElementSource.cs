using System.Text;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Xml;

namespace BankHub.Formats.Iso20022.Reading;

/// <summary>The elements of a document as components see them: child by child, with what was found on the way.</summary>
internal sealed class ElementSource(XmlTokens tokens, IsoFindings findings, bool isStreaming)
{
    private byte[] _namespace = [];
    private int _namespaceNumber;

    public XmlTokens Tokens => tokens;

    public IsoFindings Findings => findings;

    /// <summary>Whether items come one at a time; else they are collected in their message.</summary>
    public bool IsStreaming => isStreaming;

    public bool HasFailed { get; private set; }

    public int Unknown { get; private set; }

    public int SkippedForeign { get; set; }

    public KnownTexts Known { get; } = new();

    /// <summary>The currency that the last amount had; most amounts of a file have the same.</summary>
    public string Currency { get; set; } = "";

    /// <summary>What stopped the description of the message: an item that was read, or a group whose items follow.</summary>
    public IComponent? Paused { get; private set; }

    public ItemPlace? PausedAt { get; private set; }

    public bool HasPaused => Paused is not null;

    /// <summary>Enters the document: its namespace is that of all its elements.</summary>
    public void EnterDocument() => (_namespace, _namespaceNumber) = (tokens.NamespaceUri.ToArray(), tokens.NamespaceNumber);

    public void Pause(ItemPlace place, IComponent item) => (PausedAt, Paused) = (place, item);

    public void Resume() => Paused = null;

    /// <summary>Whether the current element is of the document's namespace.</summary>
    private bool IsOwn => tokens.NamespaceNumber == _namespaceNumber || tokens.NamespaceUri.SequenceEqual(_namespace);

    /// <summary>The name of the next child element, empty at the end of the element or of what can be read.</summary>
    public ReadOnlySpan<byte> NextChild()
    {
        while (!HasFailed && tokens.Read())
        {
            if (tokens.Kind == XmlTokenKind.StartElement)
            {
                if (IsOwn)
                    return tokens.LocalName;
                SkippedForeign++;
                Skip(IsoRules.Foreign, tokens.LocalName);
            }
            else if (tokens.Kind == XmlTokenKind.EndElement)
            {
                return default;
            }
            else if (tokens.Text.ContainsAnyExcept(" \t\r\n"u8))
            {
                Report(IsoRules.TextIgnored, default);
            }
        }

        Fail();
        return default;
    }

    /// <summary>The text of the current element, without the spaces around it if those mean nothing in its type.</summary>
    public bool TryText(ReadOnlySpan<byte> name, bool keepsSpace, out ReadOnlySpan<byte> text)
    {
        if (tokens.TryReadText(out text))
        {
            if (!keepsSpace && text.Length > 0 && (text[0] <= ' ' || text[^1] <= ' '))
                text = text.Trim(" \t\r\n"u8);
            if (!text.IsEmpty)
                return true;
            Report(IsoRules.Empty, name);
            return false;
        }

        if (tokens.Failure is not null)
        {
            Fail();
            return false;
        }

        Report(IsoRules.NotSimple, name);
        tokens.Skip();
        return false;
    }

    /// <summary>Passes over the current element, each text in it as that of a value: what stops a reader anywhere stops this too.</summary>
    public void PassOver()
    {
        var depth = tokens.Depth;
        while (tokens.Read() && (tokens.Kind != XmlTokenKind.EndElement || tokens.Depth > depth))
        {
            if (tokens.Kind == XmlTokenKind.StartElement)
                tokens.TryReadText(out _);
        }
    }

    public void SkipUnknown(ReadOnlySpan<byte> name)
    {
        Unknown++;
        Skip(IsoRules.Unknown, name);
    }

    /// <summary>
    /// Whatever is passed over as not understood, a transaction or an entry in it is money that somebody would miss; except in
    /// supplementary data, where others may call theirs the same.
    /// </summary>
    private void Skip(IsoRule rule, ReadOnlySpan<byte> name)
    {
        Report(IsItem(name) ? IsoRules.Misplaced : rule, name);
        var (depth, supplement) = (tokens.Depth, SupplementDepth());
        while (tokens.Read() && (tokens.Kind != XmlTokenKind.EndElement || tokens.Depth > depth))
        {
            if (tokens.Kind != XmlTokenKind.StartElement)
                continue;
            if (tokens.Depth <= supplement)
                supplement = SupplementDepth();
            if (IsItem(tokens.LocalName) && (tokens.Depth <= supplement || IsOwn))
                Report(IsoRules.Misplaced, tokens.LocalName);
        }
    }

    /// <summary>How deep the supplementary data stands that begins here; deeper than all if none does.</summary>
    private int SupplementDepth()
    {
        if (!IsOwn || !tokens.LocalName.SequenceEqual("SplmtryData"u8))
            return int.MaxValue;
        SkippedForeign++;
        return tokens.Depth;
    }

    private static bool IsItem(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("Ntry"u8) || name.SequenceEqual("TxInfAndSts"u8) || name.SequenceEqual("TxInf"u8)
        || name.SequenceEqual("CdtTrfTxInf"u8) || name.SequenceEqual("DrctDbtTxInf"u8);

    public void Report(IsoRule rule, ReadOnlySpan<byte> name, string? message = null) =>
        findings.Add(rule, Encoding.UTF8.GetString(name), tokens.Line, tokens.Column, message);

    private void Fail()
    {
        if (HasFailed)
            return;
        HasFailed = true;
        if (tokens.Failure is { } failure)
            findings.Add(IsoRules.Xml, "", failure.Line, failure.Column, failure.Message);
        else
            findings.Add(IsoRules.Xml, "", tokens.Line, tokens.Column);
    }
}
