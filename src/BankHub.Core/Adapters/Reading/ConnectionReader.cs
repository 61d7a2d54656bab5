using BankHub.Core.Findings;

namespace BankHub.Core.Adapters.Reading;

/// <summary>Reads a connection file; every finding is collected, and the connection is given only when there is none.</summary>
public static class ConnectionReader
{
    public static Connection? Read(ReadOnlyMemory<byte> json, FindingList findings)
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
        var holdDuplicates = fields.Optional("holdDuplicates", Leaf.Flag);
        var gather = fields.Optional("gather", Leaf.Duration);
        return !fields.AreSound() ? null : new Connection
        {
            Id = id!,
            Adapter = adapter!,
            Settings = settings,
            Endpoints = endpoints!,
            Accounts = accounts,
            HoldDuplicates = holdDuplicates ?? true,
            Gather = gather ?? TimeSpan.Zero,
        };
    }

    private static EndpointTarget? Target(Node node)
    {
        var fields = new Fields(node);
        var address = fields.Optional("address", Leaf.AnyText);
        var options = fields.Map("options", Leaf.Text);
        var auth = fields.Optional("auth", Leaf.Id);
        var protection = fields.Optional("protection", Leaf.Id);
        return fields.AreSound() ? new EndpointTarget(address ?? "", options) { Auth = auth, Protection = protection } : null;
    }
}
