using System.Text.Json;
using BankHub.Simulators;
using BankHub.Simulators.MeridianRest;
using BankHub.Simulators.Time;

namespace BankHub.Tests.Simulators;

/// <summary>The REST bank without its server, on a clock that stands still.</summary>
internal sealed class MeridianSandbox : IDisposable
{
    private readonly BankClock clock = new(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero), manual: true);
    private readonly MeridianOptions options;
    private string authorization = "";

    public MeridianSandbox(MeridianOptions? options = null)
    {
        this.options = options ?? new MeridianOptions();
        Bank = new MeridianBank(this.options, clock, Told.Add);
        Api = new MeridianApi(Bank, new AccessTokens(this.options, clock), clock);
        LogIn();
    }

    public MeridianBank Bank { get; }
    public MeridianApi Api { get; }
    public List<CallbackEvent> Told { get; } = [];

    public static string Body(string reference = "REF-1", string account = "70112233", string amount = "12.50") =>
        $$$$"""
        {"reference":"{{{{reference}}}}","scheme":"FASTER_PAYMENTS","amount":"{{{{amount}}}}","currency":"GBP",
         "endToEndId":"E2E-{{{{reference}}}}",
         "debtor":{"name":"Acme Ltd","account":{"sortCode":"300000","accountNumber":"10000001"}},
         "creditor":{"name":"Jane Roe","account":{"sortCode":"200051","accountNumber":"{{{{account}}}}"}}}
        """;

    public RestAnswer Post(string path, string body) => Api.Handle(new RestRequest("POST", path, body) { Authorization = authorization });

    public RestAnswer Get(string path, params (string Name, string Value)[] query) => Api.Handle(new RestRequest("GET", path)
    {
        Authorization = authorization,
        Query = query.ToDictionary(pair => pair.Name, pair => pair.Value),
    });

    public RestAnswer Confirm(string id, string reference) => Post($"/v1/transfers/{id}/confirm", $$"""{"reference":"{{reference}}"}""");

    public RestAnswer Inquire(string reference) => Get("/v1/transfers", ("reference", reference));

    public void Wait(double seconds = 60) => clock.Advance(TimeSpan.FromSeconds(seconds));

    public void LogIn()
    {
        var form = $"grant_type=client_credentials&client_id={options.ClientId}&client_secret={options.ClientSecret}";
        authorization = "Bearer " + Member(Api.Handle(new RestRequest("POST", "/oauth/token", form)), "access_token");
    }

    public static string Member(RestAnswer answer, string name)
    {
        using var document = JsonDocument.Parse(answer.Body);
        return document.RootElement.GetProperty(name).GetString()!;
    }

    public void Dispose() => clock.Dispose();
}
