using System.Text;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Market.Rules;
using BankHub.Formats.Iso20022.Market.Transactions;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Market;

/// <summary>
/// Holds a message against market rules, one transaction at a time: while it is read, or whole before it is written. Findings name rule
/// and path; what one header or group says for many transactions is found once.
/// </summary>
public sealed class MarketCheck
{
    private readonly MessageRules _rules;
    private readonly MessageVersion _version;
    private readonly BusinessHeader? _header;
    private readonly IMessage _message;
    private readonly Dictionary<Type, string> _names = [];
    private readonly HashSet<(string Rule, string Path)> _above = [];
    private object? _group;
    private bool _isBegun;
    private int _groups, _inGroup;
    private long _items;

    /// <summary>Begins the check of a message; its transactions come later.</summary>
    public MarketCheck(
        MarketRules rules, MessageVersion version, BusinessHeader? header, IMessage message, IsoFindings? findings = null)
    {
        (_rules, _version, _header, _message) = (rules.For(version.Message), version, header, message);
        Findings = findings ?? new();
    }

    /// <summary>What was found so far.</summary>
    public IsoFindings Findings { get; }

    private string Root => $"/Document/{_version.Kind.Root}";

    private string Group => _group is null ? Root : $"{Root}/{_names.GetValueOrDefault(_group.GetType())}[{_groups}]";

    /// <summary>What a whole message breaks: one that is about to be written.</summary>
    public static IsoFindings Check(
        MarketRules rules, MessageVersion version, BusinessHeader? header, IMessage message, IsoFindings? findings = null)
    {
        var check = new MarketCheck(rules, version, header, message, findings);
        check.End();
        return check.Findings;
    }

    /// <summary>Takes in what the reader just gave.</summary>
    public void Next(MessageReader reader)
    {
        Begin();
        if (reader.Group is IItemGroup group && !ReferenceEquals(group, _group))
            Enter(group);
        if (reader.Item is IComponent item)
            Walk(item);
    }

    /// <summary>The message ends here.</summary>
    public void End()
    {
        Begin();
        var whole = new WholeMessage(_version, _header, _message, _items);
        foreach (var rule in _rules.Messages)
        {
            if (rule.Broken(whole) is { } path)
                Findings.Add(rule, path);
        }
    }

    internal void Name(Type items, ReadOnlySpan<byte> element) => _names.TryAdd(items, Encoding.UTF8.GetString(element));

    /// <summary>Walks a group or a transaction out of a message that is whole, or one that was just read.</summary>
    internal void Walk(IComponent value)
    {
        if (value is IItemGroup group)
        {
            Enter(group);
            return;
        }

        (_items, _inGroup) = (_items + 1, _inGroup + 1);
        if (!_rules.Any)
            return;
        var path = $"{Group}/{_names.GetValueOrDefault(value.GetType())}[{_inGroup}]";
        Visit(value, path);
        foreach (var rule in _rules.Items)
        {
            if (rule.Broken(value) is { } place)
                Findings.Add(rule, $"{path}/{place}");
        }

        if (_rules.Transactions.Length > 0 && Transaction.Of(value, _group, _message) is { } transaction)
            Judge(transaction with { Header = _header }, path);
    }

    private void Begin()
    {
        if (_isBegun)
            return;
        _isBegun = true;
        if (_header is not null)
            Visit(_header, "/AppHdr");
        Visit((IComponent)_message, Root);
    }

    private void Enter(IItemGroup group)
    {
        (_group, _groups, _inGroup) = (group, _groups + 1, 0);
        Visit(group, Group);
    }

    // What is found in items below has its path already: it begins with a slash.
    private void Visit(IComponent component, string path)
    {
        var found = Findings.Count;
        var side = new MarketSide(this, _rules, Findings, _version.Dialect);
        side.Walk(component);
        Findings.Under(found, path);
    }

    private void Judge(Transaction transaction, string path)
    {
        foreach (var rule in _rules.Transactions)
        {
            if (rule.Broken(transaction) is not { } place)
                continue;
            var above = place.Level switch { Level.Header => Root, Level.Group => Group, _ => path };
            var at = $"{above}/{place.Path}";
            if (place.Level == Level.Transaction || _above.Add((rule.Name, at)))
                Findings.Add(rule, at);
        }
    }
}
