using BankHub.Formats.Soap.Trees;

namespace BankHub.Formats.Soap.Addressing;

/// <summary>Finds the addressing headers among the blocks of a header.</summary>
internal sealed class AddressingReader(IReadOnlyList<SoapHeader> headers, SoapProblems problems)
{
    private const string Reply = SoapNamespaces.Addressing + "/reply";

    private readonly List<SoapElement> _blocks =
        [.. headers.Where(header => header.IsForUs && IsSpace(header.Name.Namespace)).Select(header => header.Element)];

    /// <summary>Whether a block is one that is read here.</summary>
    public static bool Knows(SoapName name) => IsSpace(name.Namespace)
        && name.LocalName is "To" or "Action" or "MessageID" or "RelatesTo" or "ReplyTo" or "From" or "FaultTo";

    public WsAddressing Read()
    {
        if (_blocks.Count == 0)
            return WsAddressing.None;
        var space = _blocks[0].Name.Namespace;
        if (_blocks.Find(block => block.Name.Namespace != space) is { } other)
            problems.Add(other.Path, SoapRules.AddressingMixed);

        return new()
        {
            Namespace = space,
            To = Word("To"),
            Action = Word("Action"),
            MessageId = Word("MessageID"),
            RelatesTo = Word("RelatesTo"),
            ReplyTo = Address("ReplyTo"),
            From = Address("From"),
            FaultTo = Address("FaultTo"),
        };
    }

    // The draft of 2004 names the relationship by a qualified name, wsa:Reply.
    private static bool IsReply(string? type) => type is null or Reply || type.EndsWith(":Reply", StringComparison.Ordinal);

    private static bool IsSpace(string space) => space is SoapNamespaces.Addressing or SoapNamespaces.Addressing2004;

    private string? Word(string name) => One(name) is { } block ? Text(block) : null;

    private string? Address(string name) =>
        One(name) is { } block ? Text(block.Child("Address") ?? block) : null;

    private string? Text(SoapElement element)
    {
        var text = element.Text.Trim();
        if (text.Length > 0)
            return text;
        problems.Add(element.Path, SoapRules.AddressingEmpty);
        return null;
    }

    /// <summary>RelatesTo may come with other relationships than that of an answer, which mean nothing here.</summary>
    private SoapElement? One(string name)
    {
        SoapElement? found = null;
        foreach (var block in _blocks)
        {
            if (block.Name.LocalName != name || (name == "RelatesTo" && !IsReply(block.Attribute("RelationshipType"))))
                continue;
            if (found is not null)
                problems.Add(block.Path, SoapRules.AddressingTwice);
            found ??= block;
        }

        return found;
    }
}
