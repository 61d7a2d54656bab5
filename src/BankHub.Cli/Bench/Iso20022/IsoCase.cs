using System.Buffers;
using System.Xml;
using System.Xml.Serialization;
using BankHub.Formats.Iso20022;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Iso20022.Writing;

namespace BankHub.Cli.Bench.Iso20022;

/// <summary>A message of so many transactions, and what is measured with it: reading and writing by us and by the framework.</summary>
internal sealed class IsoCase
{
    /// <summary>What the bytes of a message are handed on in, by either writer.</summary>
    private const int Handed = 1 << 16;

    private readonly MessageVersion _version;
    private readonly XmlSerializer _serializer;
    private readonly IMessage _message;
    private readonly byte[] _file;
    private readonly object _document;
    private readonly ArrayBufferWriter<byte> _target = new(Handed);
    private readonly IsoWriteOptions _options;
    private readonly Func<ReadOnlyMemory<byte>, int> _take;

    /// <param name="version">Of the message.</param>
    /// <param name="document">What XmlSerializer makes of it.</param>
    /// <param name="items">How many transactions or entries it has.</param>
    /// <param name="message">The message.</param>
    /// <param name="take">Takes a message into the canonical model, and says how many of its transactions or entries are sound.</param>
    public IsoCase(string version, Type document, int items, IMessage message, Func<ReadOnlyMemory<byte>, int> take)
    {
        (_version, Items, _message, _take) = (MessageVersions.Get(version), items, message, take);
        _serializer = new(document, _version.Namespace);
        _options = new() { Written = HandOn };
        var whole = new ArrayBufferWriter<byte>();
        MessageWriter.Write(whole, _version, message);
        _file = whole.WrittenSpan.ToArray();
        _document = Deserialize();
    }

    public int Items { get; }

    public string Title => $"{_version.Identifier}, {Items:N0} of {_file.Length / Items:N0} bytes";

    /// <summary>What is measured, ours beside theirs.</summary>
    public IReadOnlyList<IsoStep> Steps =>
    [
        new(Read), new(Take), new(() => Deserialize()), new(Scan), new(Write), new(() => _serializer.Serialize(Stream.Null, _document)),
    ];

    /// <summary>Whether XmlSerializer holds all that is in the file: what it writes, read and written by us, is the file again.</summary>
    public bool IsSame()
    {
        using var theirs = new MemoryStream();
        _serializer.Serialize(theirs, _document);
        using var reader = MessageReader.ReadWhole(theirs.ToArray());
        var again = new ArrayBufferWriter<byte>();
        MessageWriter.Write(again, _version, reader.Message!);
        return reader.Findings.Total == 0 && again.WrittenSpan.SequenceEqual(_file);
    }

    private void Read()
    {
        using var reader = MessageReader.Open(_file);
        while (reader.Read())
        {
            // Each item is dropped as the next one comes.
        }

        if (reader.Findings.Total > 0 || reader.Items != Items)
            throw new InvalidOperationException("The measured message is not read well.");
    }

    private void Take()
    {
        if (_take(_file) != Items)
            throw new InvalidOperationException("The measured message is not taken well into the canonical model.");
    }

    private object Deserialize()
    {
        using var reader = XmlReader.Create(new MemoryStream(_file));
        return _serializer.Deserialize(reader)!;
    }

    private void Scan()
    {
        using var reader = XmlReader.Create(new MemoryStream(_file));
        while (reader.Read())
        {
            // Nothing is kept.
        }
    }

    private void Write()
    {
        if (MessageWriter.Write(_target, _version, _message, _options).HasErrors)
            throw new InvalidOperationException("The measured message is not written well.");
        _target.ResetWrittenCount();
    }

    private void HandOn()
    {
        if (_target.WrittenCount > Handed / 2)
            _target.ResetWrittenCount();
    }
}
