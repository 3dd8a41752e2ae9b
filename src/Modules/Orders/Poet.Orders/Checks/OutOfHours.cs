using Microsoft.Extensions.Configuration;
using Poet.Platform.Contracts;

namespace Poet.Orders.Checks;

/// <summary>Whom to call: the officer and unit on record, and the contact that a force gives for other hours in <c>Poet:OutOfHours:&lt;force code&gt;</c>.</summary>
internal sealed class OutOfHours(IConfiguration configuration)
{
    public WhomToCall Call(OrderRow order, string force, DateOnly on) => new(order.Officer, order.Unit, NameOf(force, on), Contact(force, on));

    /// <summary>Whom to call at a force.</summary>
    public string Contact(string force, DateOnly on) =>
        configuration[$"Poet:OutOfHours:{force}"] is { Length: > 0 } contact ? contact : $"Control room of {NameOf(force, on)} (no number is set up here)";

    private static string NameOf(string force, DateOnly on) => Forces.Find(force, on)?.Name ?? "force " + force;
}
