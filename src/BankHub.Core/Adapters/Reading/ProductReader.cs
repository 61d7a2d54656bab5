namespace BankHub.Core.Adapters.Reading;

/// <summary>Reads one product of a manifest.</summary>
internal static class ProductReader
{
    public static Product? Read(Node node)
    {
        var fields = new Fields(node);
        var id = fields.Required("id", Leaf.Id);
        var scheme = fields.Required("scheme", Leaf.Scheme);
        var methods = fields.RequiredList("methods", Leaf.OneOf("creditTransfer", "directDebit"));
        var currencies = fields.RequiredList("currencies", Leaf.Currency);
        var countries = fields.List("countries", Leaf.Country);
        var maxAmount = fields.Optional("maxAmount", Leaf.Amount);
        var maxBatch = fields.Required("maxBatch", Leaf.Positive);
        var endpoint = fields.Required("endpoint", Leaf.Id);
        var groupBy = fields.List("groupBy", Leaf.OneOf([.. GroupField.All]));
        var calendar = fields.Optional("calendar", Leaf.Text);
        var windows = fields.List("windows", Window);
        var valueDays = fields.Optional("valueDays", Leaf.WholeNumber);
        var whenLate = fields.Optional("whenLate", Leaf.OneOf("redate", "park"));
        var finality = fields.List("finality", Finality);
        var rules = fields.Optional("rules", RuleChoiceReader.Read);
        var fee = fields.Optional("fee", Leaf.Amount);
        return !fields.AreSound() ? null : new Product
        {
            Id = id!,
            Scheme = scheme!,
            Methods = methods,
            Currencies = currencies,
            Countries = countries,
            MaxAmount = maxAmount,
            MaxBatch = maxBatch!.Value,
            Endpoint = endpoint!,
            GroupBy = groupBy,
            Calendar = calendar,
            Windows = windows,
            ValueDays = valueDays ?? 0,
            WhenLate = whenLate ?? "park",
            Finality = finality,
            Rules = rules ?? RuleChoice.None,
            Fee = fee ?? 0,
        };
    }

    private static FinalityRule? Finality(Node node)
    {
        var fields = new Fields(node);
        var methods = fields.RequiredList("methods", Leaf.OneOf("creditTransfer", "directDebit"));
        var basis = fields.Required("basis", Leaf.Id);
        var days = fields.Required("days", Leaf.WholeNumber);
        var count = fields.Required("count", Leaf.OneOf("bankingDays", "calendarDays"));
        var source = fields.Required("source", Leaf.Text);
        return fields.AreSound() ? new FinalityRule(methods, basis!, days!.Value, count == "bankingDays", source!) : null;
    }

    private static CutOff? Window(Node node)
    {
        var fields = new Fields(node);
        var name = fields.Required("name", Leaf.Id);
        var opens = fields.Required("opens", Leaf.Time);
        var closes = fields.Required("closes", Leaf.Time);
        var sealAt = fields.Optional("sealAt", Leaf.Time);
        return fields.AreSound() ? new CutOff(name!, opens!.Value, closes!.Value, sealAt) : null;
    }
}
