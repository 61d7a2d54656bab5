using System.Text.Json.Nodes;
using BankHub.Simulators;

namespace BankHub.Cli.Demo;

/// <summary>One payment of the demo: what is sent, and what the bank will do with it.</summary>
/// <param name="Reference">The caller's reference; also its idempotency key.</param>
/// <param name="BankKey">By what the bank's own books tell this payment from the others.</param>
/// <param name="Cents">The amount in the currency's minor unit.</param>
/// <param name="Body">The canonical payment, as the public API takes it.</param>
internal sealed record Order(
    string Reference, string BankKey, Scenario Scenario, string Scheme, string Currency, long Cents, bool IsDebit, JsonObject Body)
{
    /// <summary>How often its money comes back.</summary>
    public int Returns => Scenario.End is Foretold.Returned or Foretold.Reversed ? 1 : 0;

    public string End => Scenario.End.ToString();
}
