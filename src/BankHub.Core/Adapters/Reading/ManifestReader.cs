using BankHub.Core.Findings;

namespace BankHub.Core.Adapters.Reading;

/// <summary>Reads manifest.json; every finding is collected, and the manifest is given only when there is none.</summary>
public static class ManifestReader
{
    public static AdapterManifest? Read(ReadOnlyMemory<byte> json, FindingList findings)
    {
        if (Node.Root(json, findings) is not { } root)
            return null;
        var fields = new Fields(root);
        fields.Optional("$schema", Leaf.Text);
        var id = fields.Required("id", Leaf.Id);
        var name = fields.Required("name", Leaf.Text);
        var contract = fields.Required("contract", Leaf.Positive);
        var timeZone = fields.Required("timeZone", Leaf.Text);
        var calendar = fields.Required("calendar", Leaf.Text);
        var products = fields.RequiredList("products", ProductReader.Read);
        var endpoints = fields.RequiredList("endpoints", EndpointReader.Read);
        var settings = fields.Map("settings", Setting);
        var acknowledgements = fields.List("acknowledgements", Acknowledgement);
        var mostMessagesADay = fields.Optional("mostMessagesADay", Leaf.Positive);
        var inquiry = fields.Optional("inquiry", Inquiry);
        return !fields.AreSound() ? null : new AdapterManifest
        {
            Id = id!,
            Name = name!,
            Contract = contract!.Value,
            TimeZone = timeZone!,
            Calendar = calendar!,
            Products = products,
            Endpoints = endpoints,
            Settings = settings,
            Acknowledgements = acknowledgements,
            MostMessagesADay = mostMessagesADay,
            Inquiry = inquiry,
        };
    }

    private static SettingRule? Setting(Node node)
    {
        var fields = new Fields(node);
        var what = fields.Required("what", Leaf.Text);
        var required = fields.Optional("required", Leaf.Flag);
        var pattern = fields.Optional("pattern", Leaf.Pattern);
        var isOwnAccount = fields.Optional("ownAccount", Leaf.Flag);
        return fields.AreSound() ? new SettingRule(what!, required ?? false, pattern) { IsOwnAccount = isOwnAccount ?? false } : null;
    }

    private static ExpectedAcknowledgement? Acknowledgement(Node node)
    {
        var fields = new Fields(node);
        var of = fields.Required("of", Leaf.OneOf("acknowledged", "accepted", "settled", "credited"));
        var within = fields.Required("within", Leaf.Duration);
        return fields.AreSound() ? new ExpectedAcknowledgement(of!, within!.Value) : null;
    }

    private static InquiryRule? Inquiry(Node node)
    {
        var fields = new Fields(node);
        var delays = fields.RequiredList("delays", Leaf.Duration);
        var absentAfter = fields.Required("absentAfter", Leaf.Duration);
        var shutsOut = fields.Optional("shutsOut", Leaf.Flag);
        return fields.AreSound()
            ? new InquiryRule([.. delays.Select(delay => delay!.Value)], absentAfter!.Value) { ShutsOut = shutsOut ?? false }
            : null;
    }
}
