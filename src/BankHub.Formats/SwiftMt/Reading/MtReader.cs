using BankHub.Formats.Input;
using BankHub.Formats.SwiftMt.Rules;
using BankHub.Formats.SwiftMt.Statements;

namespace BankHub.Formats.SwiftMt.Reading;

/// <summary>
/// Reads the messages of a body one after another: FIN messages, RJE batches, or bare texts. Whatever the body holds, nothing is
/// thrown and nothing is lost: what is no message is a finding.
/// </summary>
public sealed class MtReader
{
    private readonly Window _window;
    private readonly MtReadOptions _options;
    private readonly StatementChecks _statements = new();
    private int _line = 1;
    private bool _ended;
    private bool _any;

    public MtReader(IEnumerable<ReadOnlyMemory<byte>> chunks, MtReadOptions? options = null) : this(chunks, options, areKept: false)
    {
    }

    public MtReader(ReadOnlyMemory<byte> body, MtReadOptions? options = null) : this([body], options, areKept: true)
    {
    }

    private MtReader(IEnumerable<ReadOnlyMemory<byte>> chunks, MtReadOptions? options, bool areKept)
    {
        (_window, _options) = (new(LineMarks.Replaced(chunks).GetEnumerator(), areKept), options ?? MtReadOptions.Default);
        (Message, Rest) = (new(_options.Waived), new(_options.Waived));
        _window.Grow();
    }

    /// <summary>The message that was read last; its memory is used again by the next call of <see cref="Read"/>.</summary>
    public MtMessage Message { get; }

    /// <summary>What belongs to no message; complete once there is no further one.</summary>
    public MtFindings Rest { get; }

    /// <summary>Goes to the next message; false at the end.</summary>
    public bool Read()
    {
        while (!_ended)
        {
            var start = Start.Find(_window.View.Span, _window.IsEnd);
            if (start.IsOpen)
            {
                if (!Grow())
                {
                    return false;
                }
            }
            else if (start.At < 0)
            {
                return End(_window.View.Span);
            }
            else if (Scan(start))
            {
                return true;
            }
            else if (!Grow())
            {
                return false;
            }
        }

        return false;
    }

    private bool Scan(Start start)
    {
        var view = _window.View;
        Message.Begin(view[start.From..]);
        var text = Message.Bytes;
        Message.FirstLine = _line + view.Span[..start.From].Count((byte)'\n');
        var length = MessageScan.Run(Message, text, start.At - start.From, start.IsBare, _window.IsEnd, _options);
        if (length < 0)
        {
            return false;
        }

        if (start.HasOutside)
        {
            Message.Found(EnvelopeRules.Outside, 0);
        }

        _any = true;
        Message.End(length);
        if (_options.Check)
        {
            MessageChecks.Run(Message);
            _statements.Run(Message);
        }

        _line = Message.LineAt(length);
        _window.Advance(start.From + length);
        return true;
    }

    private bool Grow()
    {
        if (_window.View.Length > _options.MaxMessage)
        {
            _ended = true;
            Found(EnvelopeRules.TooLarge);
            return false;
        }

        _window.Grow();
        return true;
    }

    private bool End(ReadOnlySpan<byte> left)
    {
        _ended = true;
        var isBlank = Start.Separators(left) == left.Length;
        if (!_any)
        {
            Found(isBlank ? EnvelopeRules.EmptyFile : EnvelopeRules.OtherFormat);
        }
        else if (!isBlank)
        {
            _line += left[..Start.Separators(left)].Count((byte)'\n');
            Found(EnvelopeRules.Outside);
        }

        return false;
    }

    private void Found(MtRule rule)
    {
        if (Rest.Wants(rule))
        {
            Rest.Add(new(rule, _line, 1, "", "", rule.Message));
        }
    }
}
