using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Poet.Migrations.Sqlite.Migrations.Referrals
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "referrals_Referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SourceName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReferredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReferredById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Concern = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    MayHoldProtectedDetails = table.Column<bool>(type: "INTEGER", nullable: false),
                    Feared = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Convicted = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    TypeCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    RecheckOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_Referrals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "referrals_Steps",
                columns: table => new
                {
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Codes = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_Steps", x => new { x.ReferralId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_referrals_Steps_referrals_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "referrals_Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals_Triages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Threat = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Harm = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Risk = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Investigation = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Vulnerability = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Engagement = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_Triages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_Triages_referrals_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "referrals_Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_Referrals_Force_State_RecheckOn",
                table: "referrals_Referrals",
                columns: new[] { "Force", "State", "RecheckOn" });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_Referrals_Force_State_ReferredAt",
                table: "referrals_Referrals",
                columns: new[] { "Force", "State", "ReferredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_Referrals_Reference",
                table: "referrals_Referrals",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_referrals_Referrals_SubjectId",
                table: "referrals_Referrals",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_Triages_ReferralId",
                table: "referrals_Triages",
                column: "ReferralId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "referrals_Steps");

            migrationBuilder.DropTable(
                name: "referrals_Triages");

            migrationBuilder.DropTable(
                name: "referrals_Referrals");
        }
    }
}
