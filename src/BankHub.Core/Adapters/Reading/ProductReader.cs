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
        var windows = fields.List("windows", Window);
        var valueDays = fields.Optional("valueDays", Leaf.WholeNumber);
        var whenLate = fields.Optional("whenLate", Leaf.OneOf("redate", "park"));
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
            Windows = windows,
            ValueDays = valueDays ?? 0,
            WhenLate = whenLate ?? "park",
            Fee = fee ?? 0,
        };
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
