namespace BankHub.Simulators.Castellan;

/// <summary>What can go wrong with one request; the first three happen before the bank does anything.</summary>
public enum CastellanFault
{
    ProxyPage, DropBefore, ClientFault,
    Hang, DropAfter, HalfAnswer, ServerFault, Slow, UnknownWord,
    WrongKey, Unsigned, Wrapped, Replayed, OtherRequest, BrokenAttachment, MissingAttachment,
}

/// <summary>The faults that were ordered for the next requests of an operation.</summary>
public sealed class CastellanOrders
{
    private readonly Lock gate = new();
    private readonly List<(string Operation, CastellanFault Fault)> orders = [];

    public void Order(string operation, CastellanFault fault) { lock (gate) { orders.Add((operation, fault)); } }

    internal CastellanFault? Take(string operation)
    {
        lock (gate)
        {
            var index = orders.FindIndex(order => order.Operation == operation);
            if (index < 0)
            {
                return null;
            }
            var fault = orders[index].Fault;
            orders.RemoveAt(index);
            return fault;
        }
    }

    /// <summary>The fault that the amount or the account of a message's first transfer asks for (PROTOCOL.md, section 7).</summary>
    internal static CastellanFault? Magic(int rule) => rule switch
    {
        60 => CastellanFault.Hang,
        61 => CastellanFault.DropBefore,
        62 => CastellanFault.DropAfter,
        63 => CastellanFault.ServerFault,
        64 => CastellanFault.ClientFault,
        65 => CastellanFault.ProxyPage,
        66 => CastellanFault.WrongKey,
        67 => CastellanFault.Wrapped,
        68 => CastellanFault.Replayed,
        69 => CastellanFault.Unsigned,
        70 => CastellanFault.HalfAnswer,
        71 => CastellanFault.Slow,
        72 => CastellanFault.UnknownWord,
        73 => CastellanFault.OtherRequest,
        _ => null,
    };
}
