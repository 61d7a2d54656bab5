using BankHub.Cli.Demo;
using BankHub.Cli.Stage;
using Spectre.Console;

namespace BankHub.Cli.Up;

/// <summary>Where everything is, who may enter with which key, and a few calls to begin with.</summary>
internal static class Welcome
{
    public static void Show(Screen screen, Sandbox stage, Uri webhooks)
    {
        var hub = stage.Hub.AbsoluteUri.TrimEnd('/');
        screen.Title("BankHub is up");
        screen.Show(Addresses(stage, hub, webhooks));
        screen.Title("Try");
        foreach (var line in Examples.Of(stage, hub).Concat(Visits(stage)))
        {
            screen.Write(line);
        }

        screen.Say("\n[grey]What happens to a payment, its account number chooses: see simulators/README.md. Ctrl-C ends everything.[/]\n");
    }

    // Below the table, which would break them: they are there to be copied.
    private static IEnumerable<string> Visits(Sandbox stage)
    {
        var doors = BankDoors.Of(stage.Banks);
        yield return "";
        yield return "# the banks' files, and what verifies everything that is stored";
        yield return doors.FirstCoast.Command("First Coast");
        yield return doors.Helvetia.Command("Helvetia");
        yield return doors.Orient.Command("Orient");
        yield return $"./bankhub verify --connection-string '{stage.ConnectionString}' --master-key {stage.MasterKey}";
    }

    private static Table Addresses(Sandbox stage, string hub, Uri webhooks)
    {
        var table = new Table().Border(TableBorder.Rounded).BorderColor(Color.Grey).HideHeaders().AddColumns("what", "where");
        table.AddRow("hub", $"{hub}/v1/payments, {hub}/openapi/v1.json, {hub}/health/ready");
        table.AddRow("key of the payment core (a system)", stage.Keys.Core);
        table.AddRow("keys of two persons, alice and bob", $"{stage.Keys.Alice}\n{stage.Keys.Bob}");
        table.AddRow("webhooks are shown below, sent to", webhooks.AbsoluteUri);
        table.AddRow("Meridian Bank, HTTP", stage.Banks.Meridian.Address.AbsoluteUri);
        table.AddRow("Castellan, SOAP", stage.Banks.Castellan.Address.AbsoluteUri);
        table.AddRow("the banks' controls (GET / lists them)", stage.Banks.Control.Address.AbsoluteUri);
        table.AddRow("PostgreSQL, log, configuration", Markup.Escape($"port {stage.Postgres.Port}, below {stage.Folder}"));
        return table;
    }
}
