namespace BankHub.IntegrationTests.Proof;

/// <summary>
/// The history checker: holds the hub's own history against the banks' ledgers, payment by payment and cent by cent.
/// </summary>
internal sealed class History(Lab lab, IReadOnlyCollection<Order> orders)
{
    private readonly HubHistory _hub = new(lab.Source);
    private readonly Witness _witness = new(lab.Banks);

    /// <summary>Everything that is not as it must be, when all has ended.</summary>
    public async Task<List<string>> FaultsAsync()
    {
        var payments = await _hub.PaymentsAsync();
        return
        [
            .. lab.Core.Faults, .. lab.Listener.Faults, .. MoneyFaults(), .. StateFaults(payments), .. Unheard(payments),
            .. await _hub.ChainFaultsAsync(), .. await _hub.TotalFaultsAsync(), .. await _hub.LeftoversAsync(),
            .. _witness.RefusedFiles().Select(f => $"I4 the bank refused the file {f.Name}: {f.ReasonCode}"),
            .. await LeakedAsync(),
        ];
    }

    /// <summary>How the first payments that did not end as foretold came to where they are: at the hub, and at the bank.</summary>
    public async Task<List<string>> AstrayAsync()
    {
        var ends = orders.Where(o => o.Id is not null).ToDictionary(o => o.Id!.Value, o => o.End);
        var lines = new List<string>();
        foreach (var payment in (await _hub.PaymentsAsync()).Where(p => ends.TryGetValue(p.Id, out var end) && p.State != end).Take(3))
        {
            lines.AddRange(lab.Banks.Meridian.Bank.Transfers.Where(t => t.EndToEndId == payment.EndToEnd).Select(t => $"at the bank: {t}"));
            lines.AddRange((await _hub.TellAsync(payment.Id)).Take(40));
            lines.Add($"callbacks that the bank saw answered: {lab.Banks.Meridian.Callbacks.Delivered}");
        }

        return lines;
    }

    /// <summary>What was to be executed was, once, to the cent; and nothing else.</summary>
    public IEnumerable<string> MoneyFaults()
    {
        var executed = _witness.Executed();
        var byKey = orders.ToDictionary(o => o.Key);
        foreach (var payment in executed)
        {
            if (!byKey.TryGetValue(payment.Key, out var order))
            {
                yield return $"I1 the bank executed {payment.Key}, which nobody ordered";
            }
            else if (payment.Count() > order.Scenario.Executions || payment.First() != order.Cents)
            {
                yield return $"I1 {payment.Key} of {order.Cents} was executed as {string.Join(" and ", payment)}";
            }
        }

        foreach (var order in orders.Where(o => o.Scenario.Executions > 0 && !executed.Contains(o.Key)))
        {
            yield return $"I2 {order.Key} ({order.Scenario.Name}) was never executed";
        }
    }

    /// <summary>
    /// Each accepted payment is there, once, in the state that its scenario foretold: none foretells that it is given up, whatever
    /// was done to the hub.
    /// </summary>
    private IEnumerable<string> StateFaults(List<HubPayment> payments)
    {
        var byId = payments.ToDictionary(p => p.Id);
        foreach (var order in orders)
        {
            if (order.Id is not { } id || !byId.TryGetValue(id, out var payment))
            {
                yield return $"I2 {order.Key} is lost";
            }
            else if (payment.State != order.End)
            {
                yield return $"I3 {order.Key} ({order.Scenario.Name}) is {payment.State} at attempt {payment.Attempts}, "
                    + $"foretold {order.End}{(payment.Explained ? ", parked" : "")}{(payment.Asking ? ", asking" : "")}: {id}";
            }
        }

        var strangers = payments.Count - orders.Count(o => o.Id is not null);
        if (strangers != 0)
        {
            yield return $"I2 the hub has {strangers} payments more than were accepted";
        }
    }

    private IEnumerable<string> Unheard(List<HubPayment> payments) => payments
        .Where(p => p.Version > 1 && lab.Listener.Heard.GetValueOrDefault(p.Id) < p.Version)
        .Select(p => $"I2 the core heard of {p.EndToEnd} up to version {lab.Listener.Heard.GetValueOrDefault(p.Id)} of {p.Version}");

    /// <summary>No creditor's account number and no secret in a log or a plain column.</summary>
    private async Task<List<string>> LeakedAsync()
    {
        var canaries = orders.Select(o => o.Account).Append("1000200030").Append(lab.Banks.Meridian.ClientSecret).ToHashSet();
        var texts = await _hub.PlainTextAsync();
        texts.AddRange(Directory.GetFiles(lab.Folder, "*.log").SelectMany(ReadShared));
        var found = texts.SelectMany(HubHistory.Words).Where(canaries.Contains).Distinct();
        return [.. found.Take(5).Select(c => $"I7 {c} stands in the clear")];
    }

    private static IEnumerable<string> ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
