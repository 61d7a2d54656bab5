using System.Text.Json.Nodes;
using BankHub.Cli.Inspect.Iso20022;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Statements;

namespace BankHub.Cli.Inspect.SwiftMt;

/// <summary>Messages and statements of a file, gathered while they pass.</summary>
internal sealed class MtNumbers(bool show)
{
    /// <summary>Messages beyond these are counted and not shown; fields alike.</summary>
    private const int MaxMessages = 10_000;

    private const int MaxFields = 200_000;

    private readonly List<MtShown> _messages = [];
    private readonly List<StatementNumbers> _statements = [];
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _undescribed = new(StringComparer.Ordinal);
    private int _fields;

    /// <summary>An acknowledgement is said to be from whom the copy of its message was for.</summary>
    private JsonObject? _answer;

    public long Count { get; private set; }

    public IReadOnlyList<MtShown> Messages => _messages;

    public IReadOnlyList<StatementNumbers> Statements => _statements;

    /// <summary>The types whose structure is not known here, so that it was not checked.</summary>
    public IReadOnlyCollection<string> Undescribed => _undescribed;

    /// <summary>MT and the number, MULTI where there are several, null where there is no message.</summary>
    public string? Type => _types.Count switch
    {
        0 => null,
        1 => _types.First(),
        _ => "MULTI",
    };

    public void Add(MtMessage message)
    {
        Count++;
        if (_answer is { } answer)
        {
            answer["sender"] = Text(message.Receiver);
            _answer = null;
        }

        var type = message.IsAcknowledgement ? "ACK" : message.Type.Length > 0 ? "MT" + message.Type : "MT";
        if (_types.Add(type) && message.Type.Length > 0 && !message.IsAcknowledgement && !message.IsDescribed)
        {
            _undescribed.Add(type);
        }

        if (MtStatement.Of(message) is { } statement && _statements.Count < MaxMessages)
        {
            _statements.Add(Numbers(statement));
        }

        if (_messages.Count < MaxMessages)
        {
            var money = MtMoney.Of(message);
            var json = Json(message, money);
            _messages.Add(new(json, money));
            _answer = message.IsAcknowledgement ? json : null;
        }
    }

    public JsonObject Json()
    {
        var json = new JsonObject
        {
            ["count"] = Count,
            ["messages"] = new JsonArray([.. _messages.Select(message => message.Json)]),
        };
        if (_statements.Count > 0)
        {
            json["statements"] = new JsonArray([.. _statements.Select(IsoNumbers.Statement)]);
        }

        return json;
    }

    private JsonObject Json(MtMessage message, MtMoney? money)
    {
        var json = new JsonObject
        {
            ["type"] = message.Type is { Length: > 0 } type ? type : null,
            ["sender"] = message.IsAcknowledgement ? null : Text(message.Sender),
            ["receiver"] = Text(message.IsAcknowledgement ? message.Basic.Terminal : message.Receiver),
            ["reference"] = Text(message.Text.Find("20").Value),
            ["uetr"] = Text(message.Uetr),
            ["mur"] = Text(message.Mur),
        };
        if (money is { Amount: var amount, Currency: var currency, Date: var date })
        {
            (json["amount"], json["currency"], json["valueDate"]) = (IsoNumbers.Text(amount), currency, $"{date:yyyy-MM-dd}");
        }

        if (message.IsAcknowledgement)
        {
            json["accepted"] = message.IsAccepted;
            json["errorCode"] = Text(message.ErrorCode);
        }

        var fields = new JsonArray();
        foreach (var field in message.Text)
        {
            if (_fields++ < MaxFields)
            {
                fields.Add(new JsonObject { ["tag"] = field.Tag, ["value"] = show ? field.ToString() : FieldMask.Of(field) });
            }
        }

        json["fields"] = fields;
        return json;
    }

    private StatementNumbers Numbers(MtStatement statement)
    {
        var (entries, credits, debits) = (0L, 0m, 0m);
        foreach (var line in statement.Lines)
        {
            entries++;
            var amount = line.Amount ?? 0;
            (credits, debits) = line.IsCredit ? (credits + amount, debits) : (credits, debits + amount);
        }

        var account = MtText.Of(statement.Account);
        return new(statement.Reference.ToString(), show ? account : AccountMask.Of(account), statement.Currency, statement.Opening?.Amount,
            statement.Closing?.Amount, entries, credits, debits);
    }

    private static string? Text(ReadOnlySpan<byte> text) => text.IsEmpty ? null : MtText.Of(text);
}

/// <summary>A message as it is shown.</summary>
/// <param name="Json">All of it.</param>
/// <param name="Money">What it moves, where that is one amount.</param>
internal sealed record MtShown(JsonObject Json, MtMoney? Money);
