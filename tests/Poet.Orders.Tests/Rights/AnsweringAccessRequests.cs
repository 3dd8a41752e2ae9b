using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Poet.Orders.Tests.Rights;

[Collection(TestHost.Shared)]
public sealed class AnsweringAccessRequests(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task what_every_module_holds_is_told_and_what_is_of_others_or_protected_is_withheld_from_the_start()
    {
        var asked = await AskedByAPerson.Of(force);
        await asked.Compiles();

        var items = (await asked.Items()).Select(i => (Text: i.GetProperty("text").GetString()!, Ground: i.TryGetProperty("ground", out var ground) ? ground.GetString() : null)).ToList();
        items.Should().Contain([("Wilmot Askington", null), ("Bail until April", null), ("Not to enter Market Square", null), ("Market Square", null)]);
        items.Should().Contain([("Otto Otherman", "rights-of-others"), ("Watched by team blue", "prevention"), ("Recorded for a test", "prevention"), ($"Not to enter {AskedByAPerson.Refuge}", "rights-of-others"),
            ("A person whom an order protects", "rights-of-others"), ("A place that is protected", "rights-of-others")]);
        items.Where(i => i.Ground is null).Should().NotContain(i => i.Text.Contains("Zyxqu"));
        items.Should().NotContain(i => i.Text == AskedByAPerson.Refuge || i.Text == "Ms Zyxqu", "names of protected people and places are not even compiled");
    }

    [Fact]
    public async Task what_is_withheld_and_every_protected_name_is_in_no_byte_of_the_answer()
    {
        var asked = await AskedByAPerson.Of(force);
        await asked.Compiles();
        (await asked.Decides("Bail until April", "prevention")).Ok();
        (await asked.Decides("Otto Otherman", null)).Ok();
        (await asked.Decides($"Went to {AskedByAPerson.Refuge}", null)).Ok();
        (await asked.Proposes()).ShouldBeProblem(422, "not-weighed", "answer");
        (await asked.WeighsTheRest()).Ok();
        (await asked.Proposes()).ShouldBeProblem(422, "protected-name").Text.Should().NotContain("Zyxqu", "the refusal is no answer either");
        (await asked.Decides($"Went to {AskedByAPerson.Refuge}", "rights-of-others")).Ok();

        (await asked.Proposes()).Ok();
        await force.Post($"/api/v1/subjects/{asked.Person}/places", new { name = "Market Square", @protected = true, reason = "She moved there" });
        (await asked.Discloses()).ShouldBeProblem(422).Text.Should().Contain("protected-name");
        await AskedByAPerson.Second(force).Post($"{AskedByAPerson.Requests}/{asked.Request}/answer/return", new { reason = "A place is protected now" });
        await asked.Compiles();
        (await asked.Decides("Market Square", "rights-of-others")).Ok();
        (await asked.Proposes()).Ok();
        (await asked.Discloses()).Ok();

        var (json, html) = await asked.Given();
        foreach (var bytes in new[] { json, WebUtility.HtmlDecode(html) })
        {
            bytes.Should().Contain("Wilmot Askington").And.Contain("Otto Otherman").And.Contain("OFFICIAL-SENSITIVE").And.Contain("Some of what we hold is left out");
            bytes.Should().NotContain("Zyxqu").And.NotContain("Market Square").And.NotContain("Bail until April").And.NotContain("Watched by").And.NotContain("Test officer", "names of staff are not told");
        }
        (await asked.Items()).Select(i => i.GetProperty("text").GetString()).Should().AllBe("", "of what was withheld only the decision stays");
    }

    [Fact]
    public async Task somebody_else_gives_the_answer_whose_bytes_then_stand()
    {
        var asked = await AskedByAPerson.Of(force);
        (await asked.Proposes()).ShouldBeProblem(422, "not-compiled", "answer");
        await asked.Compiles();
        (await asked.Discloses()).ShouldBeProblem(422, "nothing-proposed");
        (await asked.Decides(i => i.GetProperty("toBeWeighed").GetBoolean() || i.GetProperty("number").GetInt32() == 1, "prevention")).Ok();
        (await asked.Proposes()).Ok();
        (await asked.Decides("Bail until April", "inquiry")).ShouldBeProblem(422, "waits-for-second");
        (await asked.Discloses(AskedByAPerson.Compiler(force))).ShouldBeProblem(422, "second-person-needed");
        (await asked.Discloses(force.Officer)).ShouldBeProblem(403);

        // who compiled it may not give it, even where another one proposed it
        await AskedByAPerson.Compiler(force).Post($"{AskedByAPerson.Requests}/{asked.Request}/answer/return", new { reason = "Another one proposes it" });
        await AskedByAPerson.Second(force).Post($"{AskedByAPerson.Requests}/{asked.Request}/answer", new { answer = "data", reason = "Looked at all of it" });
        (await asked.Discloses(AskedByAPerson.Compiler(force))).ShouldBeProblem(422, "second-person-needed");
        (await asked.Discloses(force.Legal)).Ok();

        var (json, html) = await asked.Given();
        await force.Post($"/api/v1/subjects/{asked.Person}/aliases", new { name = "Later Name", reason = "for a test" });
        (await asked.Given()).Should().Be((json, html));
        var shown = await asked.Shown();
        shown.GetProperty("jsonSha256").GetString().Should().Be(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))));
        shown.GetProperty("htmlSha256").GetString().Should().Be(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html))));
        (await asked.Discloses(force.Legal)).ShouldBeProblem(422, "answered-already");
        var withheld = (await asked.Items())[0].GetProperty("id").GetGuid();
        (await force.Auditor.Get($"/api/v1/audit/records/{withheld}", "audit")).GetRawText().Should().Contain("Access item: decided by", "who decided about which item can be told afterwards");
        var history = await force.Auditor.Get($"/api/v1/audit/records/{asked.Person}", "audit");
        history.GetRawText().Should().Contain("Disclose answer").And.Contain(shown.GetProperty("jsonSha256").GetString()).And.Contain("Download answer");
    }

    [Fact]
    public async Task an_answer_that_neither_confirms_nor_denies_and_a_refusal_read_the_same_for_who_is_recorded_and_who_is_not()
    {
        foreach (var kind in new[] { "neither-confirm-nor-deny", "manifestly-unfounded", "manifestly-excessive" })
        {
            List<string> answers = [];
            foreach (var person in new[] { await force.RecordsAPerson("Recorded Person"), (Guid?)null })
            {
                var asked = new AskedByAPerson(force, person ?? default, default, await AskedByAPerson.Record(force, person));
                if (person is not null)
                    await asked.Compiles();
                (await asked.Proposes(kind)).Ok();
                (await asked.Discloses()).Ok();
                var (json, html) = await asked.Given();
                answers.Add((json + html).Replace(asked.Request.ToString(), "", StringComparison.Ordinal));
            }
            answers[0].Should().Be(answers[1]).And.NotContain("Recorded Person");
        }
    }

    [Fact]
    public async Task where_all_is_withheld_and_the_answer_is_silent_on_it_it_reads_as_if_nothing_were_held()
    {
        var asked = new AskedByAPerson(force, await force.RecordsAPerson("Silent Person"), default, default);
        asked = asked with { Request = await AskedByAPerson.Record(force, asked.Person) };
        await asked.Compiles();
        (await asked.Decides("", "prevention")).Ok();
        (await asked.Proposes(silentOnLeftOut: true)).Ok();
        (await asked.Discloses()).Ok();
        var nobody = asked with { Request = await AskedByAPerson.Record(force, null) };
        (await nobody.Proposes()).Ok();
        (await nobody.Discloses()).Ok();

        (await asked.Given()).Html.Replace(asked.Request.ToString(), "").Should().Be((await nobody.Given()).Html.Replace(nobody.Request.ToString(), "")).And.Contain("There is nothing that we must tell you");
    }

    [Fact]
    public async Task compiled_again_it_keeps_what_was_decided_of_the_same_words_and_takes_in_what_is_new()
    {
        var asked = await AskedByAPerson.Of(force);
        await asked.Compiles();
        (await asked.Decides("Bail until April", "inquiry")).Ok();
        await force.Post($"/api/v1/subjects/{asked.Person}/aliases", new { name = "Newer Name", reason = "for a test" });
        await force.Post($"/api/v1/subjects/{asked.Person}/corrections", new { name = "Wilmot Askingtone", reason = "Said so" });
        await asked.Compiles();

        var items = await asked.Items();
        items.Single(i => i.GetProperty("text").GetString() == "Bail until April").GetProperty("ground").GetString().Should().Be("inquiry");
        items.Select(i => i.GetProperty("text").GetString()).Should().Contain("Newer Name").And.Contain("Wilmot Askingtone");
        items.Select(i => i.GetProperty("number").GetInt32()).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }
}
