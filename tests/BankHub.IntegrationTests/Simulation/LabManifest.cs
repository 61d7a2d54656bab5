using BankHub.Core.Adapters;
using BankHub.Core.Wire;

namespace BankHub.IntegrationTests.Simulation;

/// <summary>Two invented banks, as plain as a bank can be: one takes files, one takes requests in two steps.</summary>
internal static class LabManifest
{
    public static readonly AdapterManifest Files = Manifest(
        "lab-files",
        Product("files", "ach-ppd", "USD", 20, "drop"),
        [
            new Endpoint
            {
                Id = "drop", Channels = ["folder"], Role = "send", Path = "/in", Parallel = 1, Timeout = TimeSpan.FromSeconds(10),
                Answers = [],
            },
            new Endpoint
            {
                Id = "news", Channels = ["folder"], Role = "pickUp", Path = "/out", Pattern = "*", PollEvery = TimeSpan.FromSeconds(2),
                Ready = "rename", Parallel = 1, Timeout = TimeSpan.FromSeconds(10), Answers = [],
            },
        ],
        null);

    public static readonly AdapterManifest Requests = Manifest(
        "lab-requests",
        Product("requests", "faster-payments", "GBP", 1, "api"),
        [
            new Endpoint
            {
                Id = "api", Channels = ["http"], Role = "send", Path = "/", Parallel = 4, Timeout = TimeSpan.FromSeconds(10),
                Answers = [new(200, 299, AnswerMeaning.Decode, null), new(422, 422, AnswerMeaning.Decode, null),
                    new(429, 429, AnswerMeaning.NotProcessed, null)],
            },
            new Endpoint
            {
                Id = "calls", Channels = ["http"], Role = "callback", Path = "/", Parallel = 1, Timeout = TimeSpan.FromSeconds(10),
                Answers = [],
            },
        ],
        new InquiryRule([.. Enumerable.Range(0, 10).Select(_ => TimeSpan.FromSeconds(20))], TimeSpan.FromSeconds(15)));

    private static AdapterManifest Manifest(string id, Product product, Endpoint[] endpoints, InquiryRule? inquiry) => new()
    {
        Id = id, Name = id, Contract = AdapterManifest.CurrentContract, TimeZone = "UTC", Calendar = "always", Products = [product],
        Endpoints = endpoints, Settings = new Dictionary<string, SettingRule>(), Acknowledgements = [], Inquiry = inquiry,
    };

    private static Product Product(string id, string scheme, string currency, int maxBatch, string endpoint) => new()
    {
        Id = id, Scheme = scheme, Methods = ["creditTransfer"], Currencies = [currency], Countries = [], MaxBatch = maxBatch,
        Endpoint = endpoint,
        GroupBy = [], Windows = [], ValueDays = 0, WhenLate = "redate", Fee = 0,
    };

    public static Connection Connection(AdapterManifest manifest) => new()
    {
        Id = manifest.Id, Adapter = manifest.Id, Settings = new Dictionary<string, string>(),
        Endpoints = manifest.Endpoints.ToDictionary(e => e.Id, _ => new EndpointTarget("", new Dictionary<string, string>())),
        Accounts = [], HoldDuplicates = false, Gather = TimeSpan.Zero,
    };
}
