namespace BankHub.Simulators;

/// <summary>How far a sandbox rule reaches.</summary>
public enum ScenarioScope { Payment, WholeFile }

/// <summary>The state that a payment ends in when the bank has done what the scenario says.</summary>
public enum Foretold { Sent, Acknowledged, Accepted, Settled, Credited, Returned, Reversed, Rejected }

/// <summary>One thing that a bank can do with a payment, how to ask for it, and how it must end.</summary>
/// <param name="Bank">`first-coast` or `meridian`.</param>
/// <param name="Name">Short name, stable.</param>
/// <param name="Number">NN of the sandbox rule; 0 asks for nothing special.</param>
/// <param name="Text">What happens, in plain words.</param>
/// <param name="End">The state that the payment must end in.</param>
/// <param name="Executions">How often the bank's ledger executes the payment.</param>
public sealed record Scenario(string Bank, string Name, int Number, string Text, Foretold End, int Executions = 1)
{
    public ScenarioScope Scope { get; init; }

    /// <summary>True where the hub must also raise something for people: a case, a parked item, an alarm.</summary>
    public bool NeedsPeople { get; init; }

    /// <summary>True where the bank's answer to the first request is missing or unusable, so that doubt is expected on the way.</summary>
    public bool Doubtful { get; init; }

    /// <summary>True where less comes back than went out.</summary>
    public bool ComesBackInPart { get; init; }

    /// <summary>True where a crowd of mixed payments can hold it: no people needed, no neighbour touched.</summary>
    public bool FitsACrowd => Scope == ScenarioScope.Payment && !NeedsPeople && !Doubtful;

    private string Ending => Number == 0 ? "112233" : $"9900{Number:D2}";

    /// <summary>An ACH account number that asks for this scenario; n tells accounts apart.</summary>
    public string AchAccount(int n) => $"{n % 100_000:D5}{Ending}";

    /// <summary>A UK account number (8 digits) that asks for this scenario.</summary>
    public string UkAccount(int n) => $"{n % 100:D2}{Ending}";

    /// <summary>A German IBAN with right check digits that asks for this scenario (ISO 13616: modulo 97).</summary>
    public string Iban(int n)
    {
        var bban = $"50010517{n % 10_000:D4}{Ending}";
        var rest = 0;
        foreach (var digit in bban + "131400")
        {
            rest = ((rest * 10) + (digit - '0')) % 97;
        }
        return $"DE{98 - rest:D2}{bban}";
    }
}
