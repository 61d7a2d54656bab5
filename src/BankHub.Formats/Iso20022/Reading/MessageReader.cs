using System.Text;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Xml;

namespace BankHub.Formats.Iso20022.Reading;

/// <summary>
/// Reads a message transaction by transaction in constant memory: first what is true of all, then with each Read the next transaction,
/// entry or status with the group that it stands in. Nothing a file holds makes it throw.
/// </summary>
public sealed class MessageReader : IDisposable
{
    private readonly XmlTokens _tokens;
    private readonly ElementSource _source;
    private readonly IsoReadOptions _options;
    private readonly Stack<Frame> _frames = [];

    private MessageReader(XmlTokens tokens, IsoReadOptions options, bool isStreaming)
    {
        (_tokens, _options) = (tokens, options);
        _source = new(tokens, new(options.FindingLimit, options.Waived), isStreaming);
        var found = DocumentFinder.Find(_source);
        (BusinessHeader, HeaderVersion, Version) = (found.Header, found.Of, found.Version);
        if (found.Version is null)
            return;
        Message = found.Version.Kind.Create();
        _frames.Push(new((IComponent)Message, $"/Document/{found.Version.Kind.Root}"));
    }

    /// <summary>The business header before the document, if there is one.</summary>
    public BusinessHeader? BusinessHeader { get; }

    /// <summary>The version of the business header; null where there is none that is read.</summary>
    public HeaderVersion? HeaderVersion { get; }

    /// <summary>Which message it is; null where no message was found that is read here, and then a finding says so.</summary>
    public MessageVersion? Version { get; }

    /// <summary>The message: its header is there with the first item, what follows the items at the end.</summary>
    public IMessage? Message { get; }

    /// <summary>The group that the item stands in (payment information, a statement), if the message has groups.</summary>
    public object? Group { get; private set; }

    /// <summary>The path of the group that ended last.</summary>
    public string EndedPath { get; private set; } = "";

    /// <summary>The transaction, entry or status that was read last.</summary>
    public object? Item { get; private set; }

    /// <summary>How many errors were found in the item.</summary>
    public int ItemErrors { get; private set; }

    /// <summary>How many items were handed over.</summary>
    public long Items { get; private set; }

    /// <summary>What was found so far.</summary>
    public IsoFindings Findings => _source.Findings;

    /// <summary>How many elements were skipped that the message does not know.</summary>
    public int UnknownElements => _source.Unknown;

    /// <summary>How many elements were skipped that are not ours to understand, as supplementary data.</summary>
    public int ForeignElements => _source.SkippedForeign;

    /// <summary>Reads a stream, which stays open.</summary>
    public static MessageReader Open(Stream stream, IsoReadOptions? options = null) => Open(
        XmlTokens.Open(stream, (options ?? IsoReadOptions.Default).Limits), options, isStreaming: true);

    /// <summary>Reads bytes in memory.</summary>
    public static MessageReader Open(ReadOnlyMemory<byte> bytes, IsoReadOptions? options = null) => Open(
        XmlTokens.Open(bytes, (options ?? IsoReadOptions.Default).Limits), options, isStreaming: true);

    /// <summary>Reads a small file whole: its items stand in the message.</summary>
    public static MessageReader ReadWhole(ReadOnlyMemory<byte> bytes, IsoReadOptions? options = null)
    {
        var reader = Open(XmlTokens.Open(bytes, (options ?? IsoReadOptions.Default).Limits), options, isStreaming: false);
        reader.Read();
        return reader;
    }

    /// <summary>
    /// Goes to the next item, or to a group that has none (a status of all payments of a group): then there is no item. False at the
    /// end of the file or of what can be read of it.
    /// </summary>
    public bool Read()
    {
        (Item, ItemErrors) = (null, 0);
        while (_frames.TryPeek(out var frame))
        {
            var (found, errors) = (Findings.Count, Findings.Errors);
            Resume(frame);
            Findings.Within(found, frame.Path);
            if (_source.Paused is IItemGroup group)
                Begin(frame, group);
            else if (_source.Paused is { } item)
                return HandOver(item, Findings.Errors - errors);
            else if (End(frame))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Passes over everything to the end in place of reading it: nothing is taken in, and all that is found is whether the file is one
    /// whole document.
    /// </summary>
    public void PassOver()
    {
        if (!_frames.TryPop(out _))
            return;
        _source.PassOver();
        DocumentFinder.Finish(_source);
    }

    public void Dispose() => _tokens.Dispose();

    private static MessageReader Open(XmlTokens tokens, IsoReadOptions? options, bool isStreaming) =>
        new(tokens, options ?? IsoReadOptions.Default, isStreaming);

    private void Resume(Frame frame)
    {
        _source.Resume();
        var side = new ReadingSide(_source, Version!.Dialect);
        side.Resume(frame.Component, ref frame.Tally, frame.Items);
        if (_source.HasPaused)
            frame.Items = _source.PausedAt;
    }

    private void Begin(Frame parent, IItemGroup group) =>
        _frames.Push(new(group, $"{parent.Path}/{Encoding.UTF8.GetString(parent.Items!.Name)}[{parent.Tally.Items}]"));

    private bool HandOver(IComponent item, int errors)
    {
        foreach (var frame in _frames)
            frame.Add(item);
        (Group, Item, ItemErrors) = (_frames.Peek().Component as IItemGroup, item, errors);
        Items++;
        return true;
    }

    /// <summary>Ends a message or a group; true if it is a group of which nothing was handed over yet, as it has no items.</summary>
    private bool End(Frame frame)
    {
        _frames.Pop();
        EndedPath = frame.Path;
        if (!_source.HasFailed)
            Close(frame);
        if (frame.Component is IItemGroup && !_source.HasFailed)
            _options.GroupEnded?.Invoke(this, frame.Component);
        if (_frames.Count == 0)
            DocumentFinder.Finish(_source);
        var isEmpty = _frames.Count > 0 && frame.Tally.Items == 0 && !_source.HasFailed;
        Group = isEmpty ? frame.Component : null;
        return isEmpty;
    }

    private void Close(Frame frame)
    {
        if (_source.IsStreaming)
            frame.Close(_source);
        else
            Totals.Check(frame.Component, Findings, frame.Path);
    }
}
