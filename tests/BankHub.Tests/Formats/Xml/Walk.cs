using System.Text;
using BankHub.Formats.Xml;

namespace BankHub.Tests.Formats.Xml;

/// <summary>What a reader makes of a document: its tokens as lines, and why it refused it, if it did.</summary>
internal sealed record Walk(IReadOnlyList<string> Tokens, string? Refusal)
{
    /// <summary>A window so small that every token goes beyond it; for long documents one that many do.</summary>
    private static XmlLimits Narrow(byte[] document) => new() { Window = document.Length < 10_000 ? 16 : 1000 };

    /// <summary>Of a document in memory.</summary>
    public static Walk Of(byte[] document, XmlLimits? limits = null) =>
        Of(() => XmlTokens.Open(document, limits ?? XmlLimits.Default), ByTokens);

    /// <summary>Of a stream that gives so many bytes at a time.</summary>
    public static Walk OfStream(byte[] document, int chunk, XmlLimits? limits = null) =>
        Of(() => XmlTokens.Open(new Trickle(document, chunk), limits ?? Narrow(document)), ByTokens);

    /// <summary>The same, with elements read as text wherever they can be.</summary>
    public static Walk OfTexts(byte[] document) => Of(() => XmlTokens.Open(document, XmlLimits.Default), ByTexts);

    /// <summary>The same of a stream.</summary>
    public static Walk OfTextsOfStream(byte[] document, int chunk) =>
        Of(() => XmlTokens.Open(new Trickle(document, chunk), Narrow(document)), ByTexts);

    public static string Utf8(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);

    private static Walk Of(Func<XmlTokens> open, Action<XmlTokens, List<string>> read)
    {
        using var reader = open();
        var tokens = new List<string>();
        while (reader.Read())
            read(reader, tokens);

        Assert.False(reader.Read());
        return new(tokens, reader.Failure?.ToString());
    }

    private static void ByTokens(XmlTokens reader, List<string> tokens) => tokens.Add(reader.Kind switch
    {
        XmlTokenKind.StartElement => Start(reader),
        XmlTokenKind.EndElement => End(reader),
        _ => $"{reader.Depth} '{Utf8(reader.Text)}'",
    });

    private static void ByTexts(XmlTokens reader, List<string> tokens)
    {
        var (kind, before) = (reader.Kind, tokens.Count);
        ByTokens(reader, tokens);
        if (kind != XmlTokenKind.StartElement)
            return;

        var (depth, line, column) = (reader.Depth, reader.Line, reader.Column);
        if (!reader.TryReadText(out var text))
        {
            Assert.False(reader.TryReadText(out _));
            return;
        }

        Assert.True(text.SequenceEqual(reader.Text));
        Assert.Equal((depth, line, column, tokens[before]), (reader.Depth, reader.Line, reader.Column, tokens[before]));
        if (text.ContainsAnyExcept(" \t\r\n"u8))
            tokens.Add($"{reader.Depth} '{Utf8(text)}'");
        tokens.Add(End(reader));
    }

    private static string Start(XmlTokens reader)
    {
        var line = new StringBuilder($"{reader.Depth} {{{Utf8(reader.NamespaceUri)}}}{Utf8(reader.LocalName)}");
        line.Append($" @{reader.Line}:{reader.Column}");
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            var attribute = reader.GetAttribute(i);
            line.Append($" {{{Utf8(attribute.NamespaceUri)}}}{Utf8(attribute.LocalName)}='{Utf8(attribute.Value)}'");
        }

        return line.ToString();
    }

    private static string End(XmlTokens reader) => $"{reader.Depth} /{{{Utf8(reader.NamespaceUri)}}}{Utf8(reader.LocalName)}";
}
