using BankHub.Core.Findings;

namespace BankHub.Core.Adapters.Reading;

/// <summary>Reads a connection file and collects every finding.</summary>
public static class ConnectionReader
{
    /// <summary>The connection, only when there is no finding.</summary>
    public static Connection? Read(ReadOnlyMemory<byte> json, FindingList findings) =>
        ReadWhatIsThere(json, findings) is { } connection && !findings.HasAny ? connection : null;

    /// <summary>
    /// The connection as far as it could be read, so that its other parts can be checked too; null when the file is no JSON document.
    /// </summary>
    public static Connection? ReadWhatIsThere(ReadOnlyMemory<byte> json, FindingList findings)
    {
        if (Node.Root(json, findings) is not { } root)
            return null;
        var fields = new Fields(root);
        fields.Optional("$schema", Leaf.Text);
        var id = fields.Required("id", Leaf.Id);
        var adapter = fields.Required("adapter", Leaf.Id);
        var settings = fields.Map("settings", Leaf.AnyText);
        var endpoints = fields.Required("endpoints", node => node.Entries(Target));
        var accounts = fields.List("accounts", Leaf.Text);
        var statementAccounts = fields.List("statementAccounts", Leaf.Text);
        var credits = fields.List("credits", Leaf.Text);
        var holdDuplicates = fields.Optional("holdDuplicates", Leaf.Flag);
        var gather = fields.Optional("gather", Leaf.Duration);
        var mostMessagesADay = fields.Optional("mostMessagesADay", Leaf.Positive);
        fields.AreSound();
        return new Connection
        {
            Id = id ?? "",
            Adapter = adapter ?? "",
            Settings = settings,
            Endpoints = endpoints ?? new Dictionary<string, EndpointTarget>(),
            Accounts = accounts,
            StatementAccounts = statementAccounts,
            Credits = credits,
            HoldDuplicates = holdDuplicates ?? true,
            Gather = gather ?? TimeSpan.Zero,
            MostMessagesADay = mostMessagesADay,
        };
    }

    private static EndpointTarget Target(Node node)
    {
        var fields = new Fields(node);
        var address = fields.Optional("address", Leaf.AnyText);
        var options = fields.Map("options", Leaf.Text);
        var auth = fields.Optional("auth", Words.Chain(EndpointReader.Auths));
        var protection = fields.Optional("protection", Words.Chain(EndpointReader.Protectors));
        fields.AreSound();
        return new EndpointTarget(address ?? "", options) { Auth = auth, Protection = protection };
    }
}
