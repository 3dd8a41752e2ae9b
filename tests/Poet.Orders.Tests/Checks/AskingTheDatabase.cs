using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Checks;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Orders.Tests.Checks;

/// <summary>What a check costs in questions to the database.</summary>
[Collection(TestHost.Shared)]
public sealed class AskingTheDatabase(TestHost host)
{
    [Theory]
    [InlineData(1, false, 0)]
    [InlineData(5, false, 0)]
    [InlineData(1, true, 3)]
    [InlineData(5, true, 3)]
    public async Task however_many_orders_there_are_no_context_is_needed_for_what_is_known_now_and_three_questions_for_what_was_known(int orders, bool earlier, int asked)
    {
        var force = host.NewForce();
        var register = await Register.Of(force);
        for (var i = 0; i < orders; i++)
            await register.HasOrder(i == 0 ? Anchor.Released : Anchor.Made, force.Code);

        using var commands = new CountedCommands();
        var rows = await host.InScope(services => services.GetRequiredService<CheckRegister>().Read([register.Subject], new(host.Clock.Now, earlier ? host.Clock.Now : null, host.Clock.Now), CancellationToken.None));

        rows.Orders.Should().HaveCount(orders);
        rows.Conditions.Should().HaveCount(orders);
        commands.Count.Should().Be(asked);
    }

    /// <summary>Counts the commands of this test only, though others run beside it.</summary>
    private sealed class CountedCommands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private static readonly AsyncLocal<CountedCommands?> Current = new();
        private readonly List<IDisposable> subscriptions = [];
        private int count;

        public CountedCommands()
        {
            Current.Value = this;
            subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public int Count => count;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
                subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && Current.Value == this)
                Interlocked.Increment(ref count);
        }

        public void OnError(Exception error) { }

        public void OnCompleted() { }

        public void Dispose() => subscriptions.ForEach(s => s.Dispose());
    }
}
